-- The function of an inheritance child's check calls another by its bare name.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: places.id DEFAULT
--   reset: 11
--   probe: insert into places default values
create function is_positive(number integer) returns boolean language sql immutable as 'select number > 0';
create function is_wanted(number integer) returns boolean language sql immutable as 'select is_positive(number)';
create sequence numbers;
create table places (id integer unique default nextval('numbers'));
create table far_places (check (is_wanted(id))) inherits (places);
insert into places values (1);
insert into far_places select generate_series(2, 10);
