-- Three schemas have the same tables and sequences, each with other rows.
--
-- sequence: employees_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: employees.id OWNED
--   reset: 11
--   probe: insert into employees default values
-- sequence: north.employees_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: north.employees.id OWNED
--   reset: 21
--   probe: insert into north.employees default values
-- sequence: "North".employees_id_seq
--   verdict: IN_SYNC
--   next: 1
--   edge: none
--   bound: "North".employees.id OWNED
--   reset: unchanged
create schema north;
create schema "North";
create table employees (id serial primary key);
create table north.employees (id serial primary key);
create table "North".employees (id serial primary key);
insert into employees select generate_series(1, 10);
insert into north.employees select generate_series(1, 20);
