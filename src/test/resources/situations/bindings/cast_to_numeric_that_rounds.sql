-- A cast in the default that rounds to hundreds stores 0 for 1 as for 2.
--
-- versions: 15 and later
-- sequence: numbers
--   verdict: NOT_COMPARABLE
--   next: 1
--   edge: none
--   bound: invoices.id DEFAULT
--   reset: unchanged
--   says: draws through an expression
--   probe: insert into invoices default values
--   times: 2
--   fails: 23505
create sequence numbers;
create table invoices (id numeric primary key default nextval('numbers')::numeric(3, -2));
