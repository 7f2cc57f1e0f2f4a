-- A partitioned table whose partitions are empty.
--
-- sequence: events_id_seq
--   verdict: IN_SYNC
--   next: 1
--   edge: none
--   bound: events.id OWNED
--   reset: unchanged
--   probe: insert into events (kind) values (1)
create table events (id bigserial, kind integer not null) partition by list (kind);
create table events_1 partition of events for values in (1);
create table events_2 partition of events for values in (2) partition by list (kind);
