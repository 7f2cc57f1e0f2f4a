-- A sequence that cannot be read, and from which no column draws: nothing can have drifted.
--
-- runs as: situation_reader
-- sequence: numbers
--   verdict: UNBOUND
--   next: none
--   edge: none
--   reset: unchanged
create role situation_reader;
create sequence numbers;
do $$ begin execute format('grant usage on schema %I to situation_reader', current_schema()); end $$;
