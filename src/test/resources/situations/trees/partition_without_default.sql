-- A partition lost its default; inserts through the root still draw.
--
-- sequence: events_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: events.id OWNED
--   reset: 21
--   probe: insert into events (kind) values (2)
create table events (id bigserial, kind integer not null) partition by list (kind);
create table events_2 partition of events for values in (2);
alter table events_2 alter column id drop default;
create unique index on events_2 (id);
insert into events values (1, 2), (20, 2);
