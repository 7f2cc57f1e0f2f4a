-- Schemas whose names only start like those of the system.
--
-- sequence: pgx.employees_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: pgx.employees.id OWNED
--   reset: 11
--   probe: insert into pgx.employees default values
-- sequence: "Information_schema".employees_id_seq
--   verdict: IN_SYNC
--   next: 1
--   edge: none
--   bound: "Information_schema".employees.id OWNED
--   reset: unchanged
create schema pgx;
create schema "Information_schema";
create table pgx.employees (id serial primary key);
create table "Information_schema".employees (id serial primary key);
insert into pgx.employees select generate_series(1, 10);
