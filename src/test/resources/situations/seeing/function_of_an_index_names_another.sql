-- The function of an expression index calls another by its bare name, which only a search path finds.
--
-- sequence: places_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: places.id OWNED
--   reset: 11
--   probe: insert into places default values
create function radians_of(degrees numeric) returns numeric language sql immutable as 'select degrees / 57.29578';
create function angle_of(degrees numeric) returns numeric language sql immutable as 'select degrees * 2';
create table places (id serial primary key, latitude numeric);
create index on places (angle_of(latitude));
-- From 17 on, no index can be created with it; those from before stay.
create or replace function angle_of(degrees numeric) returns numeric language sql immutable
    as 'select radians_of(degrees) * 2';
insert into places select number, number from generate_series(1, 10) number;
