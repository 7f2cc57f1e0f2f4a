-- A name with a dot is not the name of another schema's sequence.
--
-- sequence: "shared.numbers"
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id DEFAULT
--   reset: 11
--   probe: insert into invoices default values
-- sequence: shared.numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: credits.id DEFAULT
--   reset: 21
--   probe: insert into credits default values
create schema shared;
create sequence "shared.numbers";
create sequence shared.numbers;
create table invoices (id bigint primary key default nextval('"shared.numbers"'));
create table credits (id bigint primary key default nextval('shared.numbers'));
insert into invoices select generate_series(1, 10);
insert into credits select generate_series(1, 20);
