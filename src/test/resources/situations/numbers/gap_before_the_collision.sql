-- Some inserts go through before one collides: drift is where a later value is there, too.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id DEFAULT
--   collides: 5 in 4
--   reset: 11
--   probe: insert into invoices default values
--   times: 5
create sequence numbers;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select generate_series(5, 10);
