-- Names that look like variables of psql, of a format, of a glob, of a naming rule.
--
-- sequence: ":name :'sequence' %s %1$s *? {table}"
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: ":schema"."%d" DEFAULT
--   reset: 11
--   probe: insert into ":schema" default values
create sequence ":name :'sequence' %s %1$s *? {table}";
create table ":schema" ("%d" bigint primary key default nextval('":name :''sequence'' %s %1$s *? {table}"'));
insert into ":schema" select generate_series(1, 10);
