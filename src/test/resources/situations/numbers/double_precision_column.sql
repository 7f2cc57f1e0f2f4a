-- A floating-point column is compared, too.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id DEFAULT
--   reset: 11
--   probe: insert into invoices default values
create sequence numbers;
create table invoices (id double precision primary key default nextval('numbers'));
insert into invoices values (1), (10.75), ('NaN'), ('Infinity'), (1e300);
