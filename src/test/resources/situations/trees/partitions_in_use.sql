-- All rows of a partitioned table have come through its default.
--
-- sequence: events_id_seq
--   verdict: IN_SYNC
--   next: 3
--   edge: 2
--   bound: events.id OWNED
--   reset: unchanged
--   probe: insert into events (kind) values (1)
create table events (id bigserial, kind integer not null) partition by list (kind);
create table events_1 partition of events for values in (1);
create table events_2 partition of events for values in (2);
create unique index on events_1 (id);
insert into events (kind) values (1), (2);
