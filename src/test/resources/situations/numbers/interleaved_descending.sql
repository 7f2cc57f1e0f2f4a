-- Two nodes that count down, each with its own half of the values.
--
-- sequence: numbers
--   verdict: IN_SYNC
--   next: -7
--   edge: -200
--   bound: invoices.id DEFAULT
--   collides: none
--   reset: unchanged
--   probe: insert into invoices default values
--   times: 110
create sequence numbers increment -2;
create table invoices (id integer primary key default nextval('numbers'));
insert into invoices select from generate_series(1, 3);
insert into invoices select -generate_series(2, 200, 2);
