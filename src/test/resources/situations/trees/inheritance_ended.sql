-- A table that inherits no more still draws from its old parent's sequence.
--
-- sequence: people_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: people.id OWNED
--   bound: employees.id DEFAULT
--   reset: 21
--   probe: insert into employees default values
create table people (id serial primary key);
create table employees (primary key (id)) inherits (people);
insert into employees values (1), (20);
alter table employees no inherit people;
