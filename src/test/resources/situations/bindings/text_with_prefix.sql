-- A text column puts a prefix before the sequence's value.
--
-- sequence: numbers
--   verdict: NOT_COMPARABLE
--   next: 1
--   edge: none
--   bound: invoices.id DEFAULT
--   reset: unchanged
--   says: invoices.id
create sequence numbers;
create table invoices (id text primary key default 'R-' || nextval('numbers'));
insert into invoices values ('R-1');
