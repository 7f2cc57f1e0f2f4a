-- The sequence starts above the data.
--
-- sequence: numbers
--   verdict: IN_SYNC
--   next: 1000
--   edge: 10
--   bound: invoices.id DEFAULT
--   reset: unchanged
--   probe: insert into invoices default values
create sequence numbers start 1000;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select generate_series(1, 10);
