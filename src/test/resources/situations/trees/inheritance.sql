-- The rows of a child table count for the parent's sequence, from which both draw.
--
-- sequence: people_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: people.id OWNED
--   collides: 1 in 0
--   reset: 21
--   probe: insert into employees default values
create table people (id serial primary key);
create table employees (badge integer, primary key (id)) inherits (people);
insert into people values (5);
insert into employees values (1), (20);
