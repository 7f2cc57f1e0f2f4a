-- A domain's default computes its value from the sequence's.
--
-- sequence: numbers
--   verdict: NOT_COMPARABLE
--   next: 1
--   edge: none
--   bound: invoices.id DOMAIN
--   reset: unchanged
create sequence numbers;
create domain invoice_number as text default 'R-' || nextval('numbers');
create table invoices (id invoice_number primary key);
insert into invoices values ('R-1');
