-- A child has a serial of its own for the inherited column.
--
-- sequence: people_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 50
--   bound: people.id OWNED
--   reset: 51
--   probe: insert into people default values
-- sequence: employees_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: employees.id OWNED
--   reset: 21
--   probe: insert into employees default values
create table people (id serial primary key);
create table employees (id serial primary key) inherits (people);
insert into people values (1), (50);
insert into employees values (1), (20);
