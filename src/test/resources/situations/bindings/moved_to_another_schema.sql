-- A table was moved to another schema, and its serial sequence went along.
--
-- sequence: archive.employees_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: archive.employees.id OWNED
--   reset: 11
--   probe: insert into archive.employees default values
create table employees (id serial primary key);
insert into employees select generate_series(1, 10);
create schema archive;
alter table employees set schema archive;
