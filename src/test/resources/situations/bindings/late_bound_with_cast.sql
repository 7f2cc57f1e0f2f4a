-- A name as text and a cast to integer together.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id DEFAULT
--   reset: 11
--   probe: insert into invoices default values
create sequence numbers;
create table invoices (id integer primary key default nextval('numbers'::text)::integer);
insert into invoices select generate_series(1, 10);
