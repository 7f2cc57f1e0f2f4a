-- An index of earthdistance, whose own functions call each other by their bare names.
--
-- versions: up to 15
-- requires: earthdistance
-- sequence: places_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: places.id OWNED
--   reset: 11
--   probe: insert into places default values
create extension cube;
create extension earthdistance;
create table places (id serial primary key, lat double precision, lng double precision);
create index on places using gist (ll_to_earth(lat, lng));
insert into places select number, number, number from generate_series(1, 10) number;
