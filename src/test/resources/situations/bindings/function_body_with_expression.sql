-- A default calls a function whose SQL-standard body computes the id.
--
-- versions: 14 and later
-- sequence: numbers
--   verdict: NOT_COMPARABLE
--   next: 1
--   edge: none
--   bound: invoices.id FUNCTION
--   reset: unchanged
create sequence numbers;
create function next_number() returns text language sql return 'R-' || nextval('numbers');
create table invoices (id text primary key default next_number());
insert into invoices values ('R-1');
