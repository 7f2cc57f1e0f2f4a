-- A numeric column holds fractions: an edge is a whole number.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id DEFAULT
--   reset: 11
--   probe: insert into invoices default values
create sequence numbers;
create table invoices (id numeric primary key default nextval('numbers'));
insert into invoices values (1), (2.25), (10.5);
