-- Blanks around names, and names of blanks only.
--
-- sequence: " numbers "
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: "  "." " DEFAULT
--   reset: 11
--   probe: insert into "  " default values
create sequence " numbers ";
create table "  " (" " bigint primary key default nextval('" numbers "'));
insert into "  " select generate_series(1, 10);
