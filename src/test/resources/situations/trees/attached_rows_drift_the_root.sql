-- Rows came along with an attached partition, and the root's sequence knows nothing of them.
--
-- sequence: events_id_seq
--   verdict: DRIFTED
--   next: 6
--   edge: 20
--   bound: events.id OWNED
--   reset: 21
--   probe: insert into events (kind) values (2)
-- sequence: events_2_id_seq
--   verdict: IN_SYNC
--   next: 21
--   edge: 20
--   bound: events_2.id OWNED
--   reset: unchanged
--   probe: insert into events_2 (kind) values (2)
create table events (id bigserial, kind integer not null) partition by list (kind);
create table events_1 partition of events for values in (1);
insert into events (kind) select 1 from generate_series(1, 5);
create table events_2 (id bigserial, kind integer not null);
create unique index on events_2 (id);
insert into events_2 (kind) select 2 from generate_series(1, 20);
alter table events attach partition events_2 for values in (2);
