-- The columns of a partitioned table draw by a name as text.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: events.id DEFAULT
--   reset: 21
--   probe: insert into events (kind) values (1)
create sequence numbers;
create table events (id bigint default nextval('numbers'::text), kind integer not null) partition by list (kind);
create table events_1 partition of events for values in (1);
create table events_2 partition of events for values in (2);
create unique index on events_1 (id);
insert into events values (1, 1), (20, 2);
