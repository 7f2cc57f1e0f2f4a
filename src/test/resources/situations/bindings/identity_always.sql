-- An identity column that is always generated was loaded with OVERRIDING SYSTEM VALUE.
--
-- sequence: employees_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: employees.id IDENTITY
--   reset: 11
--   probe: insert into employees default values
create table employees (id integer generated always as identity primary key);
insert into employees overriding system value select generate_series(1, 10);
