-- Reading a root needs privileges on the root alone.
--
-- runs as: situation_reader
-- sequence: events_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: events.id OWNED
--   reset: refused
--   probe: insert into events (kind) values (1)
create role situation_reader;
create table events (id bigserial, kind integer not null) partition by list (kind);
create table events_1 partition of events for values in (1);
create unique index on events_1 (id);
insert into events values (1, 1), (20, 1);
grant select on events, events_id_seq to situation_reader;
do $$ begin execute format('grant usage on schema %I to situation_reader', current_schema()); end $$;
