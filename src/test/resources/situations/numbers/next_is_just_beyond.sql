-- The next value is the first free one.
--
-- sequence: numbers
--   verdict: IN_SYNC
--   next: 11
--   edge: 10
--   bound: invoices.id DEFAULT
--   reset: unchanged
--   probe: insert into invoices default values
create sequence numbers;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select generate_series(1, 10);
select setval('numbers', 10);
