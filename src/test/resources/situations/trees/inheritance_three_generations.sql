-- A grandchild's rows count for the sequence of the root.
--
-- sequence: people_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: people.id OWNED
--   reset: 21
--   probe: insert into managers default values
create table people (id serial primary key);
create table employees (badge integer) inherits (people);
create table managers (budget integer, primary key (id)) inherits (employees);
insert into managers values (1), (20);
