-- A hash partition, and a default partition that takes what no other does.
--
-- versions: 11 and later
-- sequence: events_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: events.id OWNED
--   reset: 21
--   probe: insert into events (kind) values (1)
-- sequence: jobs_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: jobs.id OWNED
--   reset: 11
--   probe: insert into jobs default values
create table events (id bigserial, kind integer not null, primary key (kind, id)) partition by list (kind);
create table events_1 partition of events for values in (1);
create table events_others partition of events default;
insert into events values (1, 1), (20, 7);
create table jobs (id bigserial primary key) partition by hash (id);
create table jobs_0 partition of jobs for values with (modulus 2, remainder 0);
create table jobs_1 partition of jobs for values with (modulus 2, remainder 1);
insert into jobs select generate_series(1, 10);
