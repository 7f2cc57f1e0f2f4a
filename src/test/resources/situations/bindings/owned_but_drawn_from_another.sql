-- A serial column's default was pointed to another sequence: the owned one is dead.
--
-- sequence: employees_id_seq
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   says: employees.id
--   says: numbers
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: employees.id DEFAULT
--   reset: 11
--   probe: insert into employees default values
create table employees (id serial primary key);
create sequence numbers;
alter table employees alter column id set default nextval('numbers');
insert into employees select generate_series(1, 10);
