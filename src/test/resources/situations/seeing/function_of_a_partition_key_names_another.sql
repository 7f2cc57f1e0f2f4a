-- The function of a partition key calls another by its bare name.
--
-- versions: 11 and later
-- sequence: places_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: places.id OWNED
--   reset: 11
--   probe: insert into places default values
create function half_of(number integer) returns integer language sql immutable as 'select number / 2';
create function key_of(number integer) returns integer language sql immutable as 'select half_of(number)';
create table places (id serial) partition by range (key_of(id));
create table places_all partition of places default;
create unique index on places_all (id);
insert into places select generate_series(1, 10);
