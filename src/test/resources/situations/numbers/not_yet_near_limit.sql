-- One value less than nine tenths of the range are used.
--
-- sequence: numbers
--   verdict: IN_SYNC
--   next: 90
--   edge: 89
--   bound: invoices.id DEFAULT
--   reset: unchanged
--   probe: insert into invoices default values
create sequence numbers maxvalue 100;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select nextval('numbers') from generate_series(1, 89);
