-- A partition lies in another schema than its root.
--
-- sequence: events_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: events.id OWNED
--   reset: 21
--   probe: insert into events (kind) values (1)
create schema archive;
create table events (id bigserial, kind integer not null) partition by list (kind);
create table events_1 partition of events for values in (1);
create table archive.events_2 partition of events for values in (2);
create unique index on events_1 (id);
insert into events values (1, 1), (20, 2);
