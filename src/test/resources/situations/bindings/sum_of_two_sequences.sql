-- A default that adds the values of two sequences is an expression over both.
--
-- sequence: tens
--   verdict: NOT_COMPARABLE
--   next: 10
--   edge: none
--   bound: invoices.id DEFAULT
--   reset: unchanged
-- sequence: ones
--   verdict: NOT_COMPARABLE
--   next: 1
--   edge: none
--   bound: invoices.id DEFAULT
--   reset: unchanged
create sequence tens increment 10 start 10;
create sequence ones;
create table invoices (id bigint primary key default nextval('tens') + nextval('ones'));
insert into invoices values (7);
