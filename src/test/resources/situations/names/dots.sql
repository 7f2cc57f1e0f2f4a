-- Dots in the names of table, column and sequence.
--
-- sequence: "a.b.c.d_seq"
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: "a.b"."c.d" DEFAULT
--   reset: 11
--   probe: insert into "a.b" default values
create sequence "a.b.c.d_seq";
create table "a.b" ("c.d" bigint primary key default nextval('"a.b.c.d_seq"'));
insert into "a.b" select generate_series(1, 10);
