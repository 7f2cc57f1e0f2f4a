-- Numbers that no sequence reaches are no edge.
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
insert into invoices values (1), (10), (1e30), (-1e30), (9223372036854775808);
