-- A jsonb column holds the sequence's value inside a document.
--
-- sequence: numbers
--   verdict: NOT_COMPARABLE
--   next: 1
--   edge: none
--   bound: invoices.document DEFAULT
--   reset: unchanged
create sequence numbers;
create table invoices (document jsonb default jsonb_build_object('number', nextval('numbers')));
insert into invoices values ('{"number": 7}');
