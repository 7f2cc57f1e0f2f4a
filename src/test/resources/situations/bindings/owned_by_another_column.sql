-- A sequence is owned by one table's column and drawn from by another table's.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: employees.id DEFAULT
--   reset: 11
--   probe: insert into employees default values
--   says: it is owned by departments.id, which does not draw from it
--   says: OWNED BY
create table departments (id bigint primary key);
create sequence numbers owned by departments.id;
create table employees (id bigint primary key default nextval('numbers'));
insert into departments values (500);
insert into employees select generate_series(1, 10);
