-- Ids that an expression makes of the values, of which a mapping says that this is known.
--
-- mappings: numbers=invoices.code:NOT_COMPARABLE
-- sequence: numbers
--   verdict: NOT_COMPARABLE
--   next: 1
--   edge: none
--   bound: invoices.code MAPPING
--   reset: unchanged
--   says: makes its ids from the sequence's values, as its mapping says: nothing to compare
create sequence numbers;
create table invoices (code text primary key default 'R' || nextval('numbers'));
insert into invoices values ('R10');
