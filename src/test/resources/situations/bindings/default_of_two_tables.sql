-- Two tables draw from one sequence: the furthest value of both counts.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 3
--   edge: 20
--   bound: employees.id DEFAULT
--   bound: contractors.id DEFAULT
--   reset: 21
--   probe: insert into employees default values
create sequence numbers;
create table employees (id bigint primary key default nextval('numbers'));
create table contractors (id bigint primary key default nextval('numbers'));
insert into employees select from generate_series(1, 2);
insert into employees values (3);
insert into contractors values (20);
