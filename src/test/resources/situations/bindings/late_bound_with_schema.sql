-- A default names its sequence and schema as text.
--
-- sequence: shared.numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id DEFAULT
--   reset: 11
--   probe: insert into invoices default values
create schema shared;
create sequence shared.numbers;
create table invoices (id bigint primary key default nextval('shared.numbers'::text));
insert into invoices select generate_series(1, 10);
