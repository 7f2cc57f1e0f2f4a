-- A table that was emptied keeps the position of its sequence.
--
-- sequence: employees_id_seq
--   verdict: IN_SYNC
--   next: 11
--   edge: none
--   bound: employees.id OWNED
--   reset: unchanged
--   probe: insert into employees default values
create table employees (id serial primary key);
insert into employees select from generate_series(1, 10);
delete from employees;
