-- A partitioned table without any partition has no rows.
--
-- sequence: events_id_seq
--   verdict: IN_SYNC
--   next: 1
--   edge: none
--   bound: events.id OWNED
--   reset: unchanged
create table events (id bigserial, kind integer not null) partition by list (kind);
