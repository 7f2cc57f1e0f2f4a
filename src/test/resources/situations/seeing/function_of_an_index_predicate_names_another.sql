-- The function of a partial index's predicate calls another by its bare name.
--
-- sequence: places_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: places.id OWNED
--   reset: 11
--   probe: insert into places default values
create function is_positive(number integer) returns boolean language sql immutable as 'select number > 0';
create function is_wanted(number integer) returns boolean language sql immutable as 'select number > 0';
create table places (id serial primary key);
create index on places (id) where is_wanted(id);
-- From 17 on, no index can be created with it; those from before stay.
create or replace function is_wanted(number integer) returns boolean language sql immutable
    as 'select is_positive(number)';
insert into places select generate_series(1, 10);
