-- A sequence that was restarted far beyond the data is not moved back.
--
-- sequence: numbers
--   verdict: IN_SYNC
--   next: 1000000
--   edge: 10
--   bound: invoices.id DEFAULT
--   reset: unchanged
--   probe: insert into invoices default values
create sequence numbers;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select generate_series(1, 10);
alter sequence numbers restart with 1000000;
