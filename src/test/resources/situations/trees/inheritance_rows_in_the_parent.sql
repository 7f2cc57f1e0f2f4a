-- The furthest row lies in the parent itself.
--
-- sequence: people_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: people.id OWNED
--   reset: 21
--   probe: insert into people default values
create table people (id serial primary key);
create table employees (badge integer) inherits (people);
insert into people values (1), (20);
insert into employees values (5);
