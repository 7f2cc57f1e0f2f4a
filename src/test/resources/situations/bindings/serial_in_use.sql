-- A serial column from which all rows have come.
--
-- sequence: employees_id_seq
--   verdict: IN_SYNC
--   next: 4
--   edge: 3
--   bound: employees.id OWNED
--   reset: unchanged
--   probe: insert into employees default values
--   times: 5
create table employees (id serial primary key);
insert into employees select from generate_series(1, 3);
