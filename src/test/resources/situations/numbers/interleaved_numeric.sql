-- Fractions and other nodes' values in a numeric column are none of the sequence's.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 7
--   edge: 20
--   bound: invoices.id DEFAULT
--   collides: 15 in 4
--   reset: 21
--   probe: insert into invoices default values
--   times: 5
create sequence numbers increment 2;
create table invoices (id numeric primary key default nextval('numbers'));
insert into invoices values (7.5), (9.25), (10), (11.0001), (15.0), (20), ('NaN');
select setval('numbers', 7, false);
