-- A column that says DEFAULT NULL does not draw through its domain.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
create sequence numbers;
create domain invoice_number as bigint default nextval('numbers');
create table invoices (id invoice_number default null);
insert into invoices values (10);
