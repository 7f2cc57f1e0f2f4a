-- A copy of a table's definition draws from the sequence of the original.
--
-- sequence: employees_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: employees.id OWNED
--   bound: copies.id DEFAULT
--   reset: 11
--   probe: insert into copies default values
create table employees (id serial primary key);
create table copies (like employees including all);
insert into copies select generate_series(1, 10);
