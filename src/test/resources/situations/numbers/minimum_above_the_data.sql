-- The sequence's range begins above the data, which it can never meet.
--
-- sequence: numbers
--   verdict: IN_SYNC
--   next: 1000
--   edge: none
--   bound: invoices.id DEFAULT
--   reset: unchanged
--   says: invoices.id also holds 10, which lies outside the sequence's range 1000 to
--   probe: insert into invoices default values
create sequence numbers minvalue 1000;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select generate_series(1, 10);
