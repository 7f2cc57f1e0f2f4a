-- An attached partition has its columns in another order, a dropped one among them.
--
-- sequence: events_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: events.id OWNED
--   reset: 21
--   probe: insert into events (kind) values (2)
create table events (id bigserial, kind integer not null) partition by list (kind);
create table events_2 (gone text, kind integer not null, gone_too text, id bigint not null);
alter table events_2 drop column gone, drop column gone_too;
alter table events_2 alter column id set default nextval('events_id_seq');
alter table events attach partition events_2 for values in (2);
create unique index on events_2 (id);
insert into events values (1, 2), (20, 2);
