-- Dollars, as they start strings, parameters and replacements.
--
-- sequence: "$1 $$ $body$ ${url} \$0"
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: "$$"."$1" DEFAULT
--   reset: 11
--   probe: insert into "$$" default values
create sequence "$1 $$ $body$ ${url} \$0";
create table "$$" ("$1" bigint primary key default nextval('"$1 $$ $body$ ${url} \$0"'));
insert into "$$" select generate_series(1, 10);
