-- An identity column with a name, a start and an increment of its own.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 100
--   edge: 1000
--   bound: employees.id IDENTITY
--   reset: 1010
--   probe: insert into employees default values
create table employees (
    id bigint generated always as identity (sequence name numbers start with 100 increment by 10) primary key
);
insert into employees overriding system value values (100), (1000);
