-- A column draws from a sequence that no column owns.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: employees.id DEFAULT
--   reset: 11
--   probe: insert into employees default values
create sequence numbers;
create table employees (id bigint primary key default nextval('numbers'));
insert into employees select generate_series(1, 10);
