-- Only a leaf draws, the root has no default: the leaf's rows count, its siblings' do not.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: events_2.id DEFAULT
--   reset: 21
--   probe: insert into events_2 (kind) values (2)
create sequence numbers;
create table events (id bigint, kind integer not null) partition by list (kind);
create table events_1 partition of events for values in (1);
create table events_2 partition of events for values in (2);
alter table events_2 alter column id set default nextval('numbers');
create unique index on events_2 (id);
insert into events values (500, 1), (1, 2), (20, 2);
