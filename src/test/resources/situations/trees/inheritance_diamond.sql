-- Two ways lead from a table to its root, whose column is bound once.
--
-- sequence: people_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: people.id OWNED
--   reset: 21
--   probe: insert into owners default values
create table people (id serial primary key);
create table employees (badge integer) inherits (people);
create table customers (debt integer) inherits (people);
create table owners (primary key (id)) inherits (employees, customers);
insert into owners (id) values (1), (20);
