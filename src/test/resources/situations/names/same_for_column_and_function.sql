-- A column has the name of its table, and both are called like functions.
--
-- sequence: max_max_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: max.max OWNED
--   reset: 11
--   probe: insert into max default values
create table max (max serial primary key);
insert into max select generate_series(1, 10);
