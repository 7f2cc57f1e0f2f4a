-- A table of a composite type has its default in its options.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: people.id DEFAULT
--   reset: 11
--   probe: insert into people default values
create sequence numbers;
create type person as (id bigint, name text);
create table people of person (id with options default nextval('numbers') primary key);
insert into people select generate_series(1, 10);
