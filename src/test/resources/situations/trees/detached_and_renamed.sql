-- A detached partition whose column has another name by now still draws from its old parent's sequence.
--
-- sequence: events_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: events.id OWNED
--   bound: old_events.number DEFAULT
--   reset: 21
--   probe: insert into old_events (kind) values (2)
create table events (id bigserial, kind integer not null) partition by list (kind);
create table events_2 partition of events for values in (2);
insert into events values (1, 2), (20, 2);
alter table events detach partition events_2;
alter table events_2 rename to old_events;
alter table old_events rename column id to number;
create unique index on old_events (number);
