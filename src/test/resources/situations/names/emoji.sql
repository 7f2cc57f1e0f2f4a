-- Letters of other scripts, and characters beyond sixteen bits.
--
-- sequence: "números_🦆_数"
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: "über_🧾"."№" DEFAULT
--   reset: 11
--   probe: insert into "über_🧾" default values
create sequence "números_🦆_数";
create table "über_🧾" ("№" bigint primary key default nextval('"números_🦆_数"'));
insert into "über_🧾" select generate_series(1, 10);
