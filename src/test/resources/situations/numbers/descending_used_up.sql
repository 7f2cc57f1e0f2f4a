-- The last value of a descending sequence was handed out.
--
-- sequence: numbers
--   verdict: EXHAUSTED
--   next: none
--   edge: -3
--   bound: invoices.id DEFAULT
--   reset: refused
--   probe: insert into invoices default values
--   fails: 2200H
create sequence numbers increment -1 minvalue -3;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select from generate_series(1, 3);
