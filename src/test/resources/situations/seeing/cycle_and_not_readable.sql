-- A sequence that cannot be read, and starts over by design.
--
-- runs as: situation_reader
-- sequence: numbers
--   verdict: CYCLES
--   next: none
--   edge: none
--   bound: slots.id DEFAULT
--   reset: unchanged
create role situation_reader;
create sequence numbers maxvalue 20 cycle;
create table slots (id bigint primary key default nextval('numbers'));
do $$ begin execute format('grant usage on schema %I to situation_reader', current_schema()); end $$;
