-- A partitioned table with a primary key over all its partitions.
--
-- versions: 11 and later
-- sequence: events_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: events.id OWNED
--   reset: 21
--   probe: insert into events (kind) values (1)
create table events (id bigserial, kind integer not null, primary key (kind, id)) partition by list (kind);
create table events_1 partition of events for values in (1);
create table events_2 partition of events for values in (2);
insert into events values (1, 1), (20, 2);
