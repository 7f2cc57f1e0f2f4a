-- A detached partition that is partitioned itself: its whole subtree counts, once.
--
-- sequence: events_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: events.id OWNED
--   bound: events_2.id DEFAULT
--   reset: 21
--   probe: insert into events_2 (kind) values (2)
create table events (id bigserial, kind integer not null) partition by list (kind);
create table events_2 partition of events for values in (2) partition by list (kind);
create table events_2_2 partition of events_2 for values in (2);
create unique index on events_2_2 (id);
insert into events values (1, 2), (20, 2);
alter table events detach partition events_2;
