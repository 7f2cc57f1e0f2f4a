-- A materialized view keeps values that it drew when it was refreshed.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 4
--   edge: none
--   reset: unchanged
create sequence numbers;
create materialized view tickets as select nextval('numbers') as id from generate_series(1, 3);
