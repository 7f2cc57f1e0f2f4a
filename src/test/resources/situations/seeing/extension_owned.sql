-- A sequence that belongs to an extension is left out, its neighbour is not.
--
-- requires: citext
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id DEFAULT
--   reset: 11
--   probe: insert into invoices default values
create extension citext;
create sequence numbers;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select generate_series(1, 10);
create sequence internal_numbers;
create table internals (id bigint primary key default nextval('internal_numbers'));
insert into internals select generate_series(1, 10);
alter extension citext add sequence internal_numbers;
alter extension citext add table internals;
