-- Three sequences whose names differ in nothing but case.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id DEFAULT
--   reset: 11
--   probe: insert into invoices default values
-- sequence: "Numbers"
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: "Invoices"."Id" DEFAULT
--   reset: 21
--   probe: insert into "Invoices" default values
-- sequence: "NUMBERS"
--   verdict: IN_SYNC
--   next: 1
--   edge: none
--   bound: "INVOICES"."ID" DEFAULT
--   reset: unchanged
create sequence numbers;
create sequence "Numbers";
create sequence "NUMBERS";
create table invoices (id bigint primary key default nextval('numbers'));
create table "Invoices" ("Id" bigint primary key default nextval('"Numbers"'));
create table "INVOICES" ("ID" bigint primary key default nextval('"NUMBERS"'));
insert into invoices select generate_series(1, 10);
insert into "Invoices" select generate_series(1, 20);
