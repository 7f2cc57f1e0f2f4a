-- A serial column became text: its values have another order than the sequence's.
--
-- sequence: employees_id_seq
--   verdict: NOT_COMPARABLE
--   next: 1
--   edge: none
--   bound: employees.id OWNED
--   reset: unchanged
--   says: employees.id
--   probe: insert into employees default values
--   fails: 23505
create table employees (id serial primary key);
insert into employees select generate_series(1, 10);
alter table employees alter column id type text;
