-- A serial column of an empty table: the table stays alone, the sequence at its start.
--
-- sequence: employees_id_seq
--   verdict: IN_SYNC
--   next: 1
--   edge: none
--   bound: employees.id OWNED
--   reset: unchanged
--   probe: insert into employees default values
create table employees (id serial primary key);
