-- A column draws from a sequence of another schema.
--
-- sequence: shared.numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: employees.id DEFAULT
--   reset: 11
--   probe: insert into employees default values
create schema shared;
create sequence shared.numbers;
create table employees (id bigint primary key default nextval('shared.numbers'));
insert into employees select generate_series(1, 10);
