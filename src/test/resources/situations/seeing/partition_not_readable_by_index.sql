-- Reading a root by the indexes of its partitions needs privileges on the root alone, too.
--
-- runs as: situation_reader
-- sequence: events_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10000
--   bound: events.id OWNED
--   reset: refused
--   probe: insert into events (kind) values (2)
create role situation_reader;
create table events (id bigserial, kind integer not null) partition by list (kind);
create table events_1 partition of events for values in (1);
create table events_2 partition of events for values in (2) partition by list (kind);
create table events_2_2 partition of events_2 for values in (2);
create unique index on events_1 (id);
create unique index on events_2_2 (id);
insert into events select number, 1 + number % 2 from generate_series(1, 10000) number;
analyze events_1;
analyze events_2_2;
grant select on events, events_id_seq to situation_reader;
do $$ begin execute format('grant usage on schema %I to situation_reader', current_schema()); end $$;
