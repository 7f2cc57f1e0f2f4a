-- Names that would end a statement, or hide its rest, if they were not quoted.
--
-- sequence: "a; drop table a; -- /* b"
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: "/*"."--" DEFAULT
--   reset: 11
--   probe: insert into "/*" default values
create sequence "a; drop table a; -- /* b";
create table "/*" ("--" bigint primary key default nextval('"a; drop table a; -- /* b"'));
insert into "/*" select generate_series(1, 10);
