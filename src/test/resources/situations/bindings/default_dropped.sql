-- A serial column lost its default: nothing draws from the sequence that it still owns.
--
-- sequence: employees_id_seq
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   says: employees.id
--   says: which has no default: somebody else seems to draw for it
--   suggests: employees.id
--   stated: DRIFTED
create table employees (id serial primary key);
insert into employees select generate_series(1, 10);
alter table employees alter column id drop default;
