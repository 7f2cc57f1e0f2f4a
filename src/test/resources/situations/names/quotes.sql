-- Single and double quotes in the names of table, column and sequence.
--
-- sequence: "it's ""mine""_i""d_seq"
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: "it's ""mine"""."i""d" OWNED
--   reset: 11
--   probe: insert into "it's ""mine""" default values
create table "it's ""mine""" ("i""d" serial primary key);
insert into "it's ""mine""" select generate_series(1, 10);
