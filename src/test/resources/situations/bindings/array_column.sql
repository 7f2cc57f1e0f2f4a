-- An array column holds the sequence's value as its element.
--
-- sequence: numbers
--   verdict: NOT_COMPARABLE
--   next: 1
--   edge: none
--   bound: invoices.ids DEFAULT
--   reset: unchanged
create sequence numbers;
create table invoices (ids bigint[] primary key default array[nextval('numbers')]);
insert into invoices values ('{7}');
