-- A foreign table whose server does not answer cannot be seen, and costs the others nothing.
--
-- requires: postgres_fdw
-- sequence: numbers
--   verdict: UNKNOWN
--   next: none
--   edge: none
--   bound: remote_events.id DEFAULT
--   reset: unchanged
-- sequence: employees_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: employees.id OWNED
--   reset: 11
--   probe: insert into employees default values
create extension postgres_fdw;
create server nowhere foreign data wrapper postgres_fdw options (host 'localhost', port '1', dbname 'nothing');
create user mapping for current_user server nowhere options (user 'nobody', password 'nothing');
create sequence numbers;
create foreign table remote_events (id bigint not null default nextval('numbers')) server nowhere;
create table employees (id serial primary key);
insert into employees select generate_series(1, 10);
