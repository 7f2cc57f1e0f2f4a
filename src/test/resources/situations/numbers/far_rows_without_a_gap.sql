-- Rows from the whole range without a wide gap between them: an ordinary import.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 2000000000
--   bound: invoices.id DEFAULT
--   collides: 1 in 0
--   reset: 2000000001, then NEAR_LIMIT
--   probe: insert into invoices default values
create sequence numbers as integer;
create table invoices (id integer primary key default nextval('numbers'));
insert into invoices select greatest(n * 400000000, 1) from generate_series(0, 5) n;
