-- An extension's table draws from an application's sequence, which is judged by it.
--
-- requires: citext
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: internals.id DEFAULT
--   reset: 11
--   probe: insert into internals default values
create extension citext;
create sequence numbers;
create table internals (id bigint primary key default nextval('numbers'));
insert into internals select generate_series(1, 10);
alter extension citext add table internals;
