-- A name as text inside a larger expression.
--
-- sequence: numbers
--   verdict: NOT_COMPARABLE
--   next: 1
--   edge: none
--   bound: invoices.id DEFAULT
--   reset: unchanged
create sequence numbers;
create table invoices (id text primary key default 'R-' || nextval('numbers'::text));
insert into invoices values ('R-1');
