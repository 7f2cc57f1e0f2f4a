-- Another session's temporary child of a table does not count.
--
-- sequence: people_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: people.id OWNED
--   reset: 11
--   probe: insert into people default values
create table people (id serial primary key);
insert into people select generate_series(1, 10);
create temporary table visitors (badge integer) inherits (people);
insert into visitors values (500);
