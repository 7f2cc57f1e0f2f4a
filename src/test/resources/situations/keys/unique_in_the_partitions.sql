-- The partitioned table has no key, but its partitions have one each.
--
-- sequence: events_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: events.id OWNED
--   reset: 21
--   says: fails with a duplicate key
--   probe: insert into events (kind) values (1)
create table events (id bigserial, kind integer) partition by list (kind);
create table events_1 partition of events for values in (1);
create unique index on events_1 (id);
insert into events values (1, 1), (20, 1);
