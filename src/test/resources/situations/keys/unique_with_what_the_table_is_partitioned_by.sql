-- Each key of a partitioned table has to contain what it is partitioned by: the id is unique all the same.
--
-- versions: 11 and later
-- sequence: events_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: events.id OWNED
--   reset: 21
--   says: fails with a duplicate key
--   probe: insert into events (created) values ('2026-01-01')
create table events (id bigserial, created date not null, primary key (id, created)) partition by range (created);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
insert into events values (1, '2026-01-01'), (20, '2026-02-01');
