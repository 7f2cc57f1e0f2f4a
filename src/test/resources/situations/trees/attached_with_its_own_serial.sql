-- A partition was attached with a serial of its own: its sequence is judged by its rows, the root's by all.
--
-- sequence: events_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 50
--   bound: events.id OWNED
--   reset: 51
--   probe: insert into events (kind) values (1)
-- sequence: events_2_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: events_2.id OWNED
--   reset: 21
--   probe: insert into events_2 (kind) values (2)
create table events (id bigserial, kind integer not null) partition by list (kind);
create table events_1 partition of events for values in (1);
create table events_2 (id bigserial, kind integer not null);
alter table events attach partition events_2 for values in (2);
create unique index on events_1 (id);
create unique index on events_2 (id);
insert into events values (1, 1), (50, 1), (1, 2), (20, 2);
