-- A mapping with names that SQL has to quote, separators of the parameter among them.
--
-- mappings: "Odd, Seq"="T.=x"."I:d(1)"
-- sequence: "Odd, Seq"
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: "T.=x"."I:d(1)" MAPPING
--   reset: 11
--   probe: insert into "T.=x" values (nextval('"Odd, Seq"'))
create sequence "Odd, Seq";
create table "T.=x" ("I:d(1)" bigint primary key);
insert into "T.=x" select generate_series(1, 10);
