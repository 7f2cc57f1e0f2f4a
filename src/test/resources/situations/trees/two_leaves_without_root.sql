-- Two leaves draw from one sequence, the root does not: both leaves count, each for itself.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: events_1.id DEFAULT
--   bound: events_2.id DEFAULT
--   reset: 21
--   probe: insert into events_1 (kind) values (1)
create sequence numbers;
create table events (id bigint, kind integer not null) partition by list (kind);
create table events_1 partition of events for values in (1);
create table events_2 partition of events for values in (2);
create table events_3 partition of events for values in (3);
alter table events_1 alter column id set default nextval('numbers');
alter table events_2 alter column id set default nextval('numbers');
create unique index on events_1 (id);
insert into events values (1, 1), (20, 2), (500, 3);
