-- Partitions that are partitioned themselves, three levels deep.
--
-- sequence: events_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: events.id OWNED
--   reset: 21
--   probe: insert into events (kind, place, day) values (1, 1, 1)
create table events (id bigserial, kind integer, place integer, day integer) partition by list (kind);
create table events_1 partition of events for values in (1) partition by list (place);
create table events_1_1 partition of events_1 for values in (1) partition by range (day);
create table events_1_1_1 partition of events_1_1 for values from (1) to (10);
create table events_1_1_2 partition of events_1_1 for values from (10) to (20);
create unique index on events_1_1_1 (id);
insert into events values (1, 1, 1, 1), (20, 1, 1, 15);
