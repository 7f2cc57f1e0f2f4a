-- A floating-point column of four bytes is compared, too.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id DEFAULT
--   reset: 11
--   probe: insert into invoices default values
create sequence numbers;
create table invoices (id real primary key default nextval('numbers'));
insert into invoices values (1), (10.75), ('NaN'), ('-Infinity'), (1e30);
