-- A mapping of a text column: its values cannot be compared.
--
-- mappings: numbers=invoices.code
-- sequence: numbers
--   verdict: NOT_COMPARABLE
--   next: 1
--   edge: none
--   bound: invoices.code MAPPING
--   reset: unchanged
create sequence numbers;
create table invoices (code text primary key);
insert into invoices values ('1');
