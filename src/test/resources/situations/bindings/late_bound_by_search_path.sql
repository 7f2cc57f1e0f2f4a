-- A name as text means the sequence that the search path leads to, not its namesake.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id DEFAULT
--   reset: 11
--   probe: insert into invoices default values
-- sequence: shared.numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
create schema shared;
create sequence shared.numbers;
create sequence numbers;
create table invoices (id bigint primary key default nextval('numbers'::text));
insert into invoices select generate_series(1, 10);
