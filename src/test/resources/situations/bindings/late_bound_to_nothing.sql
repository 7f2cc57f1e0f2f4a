-- A name as text of a sequence that is no longer there costs the others nothing.
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
create table invoices (id bigint primary key default nextval('dropped_numbers'::text));
create table worse (id bigint primary key default nextval('not a name at all.'::text));
