-- One column owns two sequences and draws from the younger one.
--
-- sequence: employees_id_seq
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   says: employees.id
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: employees.id OWNED
--   reset: 11
--   probe: insert into employees default values
create table employees (id serial primary key);
create sequence numbers owned by employees.id;
alter table employees alter column id set default nextval('numbers');
insert into employees select generate_series(1, 10);
