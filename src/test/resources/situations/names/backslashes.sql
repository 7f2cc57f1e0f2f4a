-- Backslashes, one of them before the closing quote.
--
-- sequence: "back\\slash\n\'_seq\"
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: "back\"."i\d\" DEFAULT
--   reset: 11
--   probe: insert into "back\" default values
create sequence "back\\slash\n\'_seq\";
create table "back\" ("i\d\" bigint primary key default nextval('"back\\slash\n\''_seq\"'));
insert into "back\" select generate_series(1, 10);
