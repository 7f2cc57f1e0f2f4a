-- From 13 on locking a root needs privileges on the root alone.
--
-- versions: 13 and later
-- runs as: situation_writer
-- sequence: events_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: events.id OWNED
--   reset: 21
--   probe: insert into events (kind) values (1)
create role situation_writer;
create table events (id bigserial, kind integer not null) partition by list (kind);
create table events_1 partition of events for values in (1);
create unique index on events_1 (id);
insert into events values (1, 1), (20, 1);
grant select, insert, update on events to situation_writer;
grant select, update on events_id_seq to situation_writer;
do $$ begin execute format('grant usage on schema %I to situation_writer', current_schema()); end $$;
