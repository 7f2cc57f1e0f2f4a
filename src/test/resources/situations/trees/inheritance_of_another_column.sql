-- A child draws for a column of its own, which the parent does not have.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: employees.badge DEFAULT
--   reset: 21
--   probe: insert into employees (id) values (7)
create sequence numbers;
create table people (id integer);
create table employees (badge bigint unique default nextval('numbers')) inherits (people);
insert into people values (500);
insert into employees values (1, 1), (2, 20);
