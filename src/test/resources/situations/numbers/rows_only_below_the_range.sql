-- All ids are negative, as for rows that were made by hand.
--
-- sequence: numbers
--   verdict: IN_SYNC
--   next: 1
--   edge: none
--   bound: invoices.id DEFAULT
--   reset: unchanged
--   says: invoices.id also holds 0, which lies outside the sequence's range 1 to
--   probe: insert into invoices default values
create sequence numbers;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select generate_series(-10, 0);
