-- Reserved words of SQL as names.
--
-- sequence: "order"
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: "table"."select" DEFAULT
--   reset: 11
--   probe: insert into "table" default values
-- sequence: user_default_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: "user"."default" OWNED
--   reset: 21
--   probe: insert into "user" default values
create sequence "order";
create table "table" ("select" bigint primary key default nextval('"order"'));
insert into "table" select generate_series(1, 10);
create table "user" ("default" serial primary key);
insert into "user" select generate_series(1, 20);
