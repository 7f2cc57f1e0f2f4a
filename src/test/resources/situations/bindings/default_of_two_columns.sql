-- Two columns of one table draw from one sequence: the furthest value of both counts.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 30
--   bound: employees.id DEFAULT
--   bound: employees.badge DEFAULT
--   reset: 31
--   probe: insert into employees default values
create sequence numbers;
create table employees (
    id bigint primary key default nextval('numbers'),
    badge bigint unique default nextval('numbers')
);
insert into employees values (1, 30);
