-- A default that stores which sequence it is draws no value.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
create sequence numbers;
create table registry (sequence_oid oid primary key default 'numbers'::regclass);
insert into registry values (10);
