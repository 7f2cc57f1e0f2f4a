-- A bigserial column was loaded with ids beyond four bytes.
--
-- sequence: employees_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 5000000000
--   bound: employees.id OWNED
--   reset: 5000000001
--   probe: insert into employees default values
create table employees (id bigserial primary key);
insert into employees values (1), (5000000000);
