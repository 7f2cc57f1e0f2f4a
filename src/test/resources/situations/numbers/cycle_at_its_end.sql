-- After its last value a cycling sequence starts over at its minimum.
--
-- sequence: numbers
--   verdict: CYCLES
--   next: 1
--   edge: 20
--   bound: slots.id DEFAULT
--   reset: unchanged
--   probe: insert into slots default values
create sequence numbers maxvalue 20 cycle;
create table slots (id bigint primary key default nextval('numbers'));
insert into slots values (20);
select setval('numbers', 20);
