-- The function of extended statistics calls another by its bare name.
--
-- versions: 14 and later
-- sequence: places_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: places.id OWNED
--   reset: 11
--   probe: insert into places default values
create function half_of(number integer) returns integer language sql immutable as 'select number / 2';
create function key_of(number integer) returns integer language sql immutable as 'select half_of(number)';
create table places (id serial primary key);
create statistics places_keys on (key_of(id)) from places;
insert into places select generate_series(1, 10);
