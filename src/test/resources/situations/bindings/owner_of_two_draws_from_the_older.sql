-- One column owns two sequences and draws from the older one.
--
-- sequence: employees_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: employees.id OWNED
--   reset: 11
--   probe: insert into employees default values
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   says: employees.id
create table employees (id serial primary key);
create sequence numbers owned by employees.id;
insert into employees select generate_series(1, 10);
