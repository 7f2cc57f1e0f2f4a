-- A serial column was loaded with explicit ids.
--
-- sequence: employees_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: employees.id OWNED
--   reset: 11
--   probe: insert into employees default values
create table employees (id serial primary key);
insert into employees select generate_series(1, 10);
