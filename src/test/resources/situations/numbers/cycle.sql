-- A sequence that starts over repeats its values by design.
--
-- sequence: numbers
--   verdict: CYCLES
--   next: 1
--   edge: 10
--   bound: slots.id DEFAULT
--   collides: 1 in 0
--   reset: unchanged
--   probe: insert into slots default values
--   fails: 23505
create sequence numbers maxvalue 20 cycle;
create table slots (id bigint primary key default nextval('numbers'));
insert into slots select generate_series(1, 10);
