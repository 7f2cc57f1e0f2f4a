-- The columns of a partitioned table draw through their domain's default.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: events.id DOMAIN
--   reset: 21
--   probe: insert into events (kind) values (1)
create sequence numbers;
create domain event_number as bigint default nextval('numbers');
create table events (id event_number, kind integer not null) partition by list (kind);
create table events_1 partition of events for values in (1);
create table events_2 partition of events for values in (2);
create unique index on events_1 (id);
insert into events values (1, 1), (20, 2);
