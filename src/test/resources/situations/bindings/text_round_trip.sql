-- A cast to text and back is an expression, though it changes nothing.
--
-- sequence: numbers
--   verdict: NOT_COMPARABLE
--   next: 1
--   edge: none
--   bound: invoices.id DEFAULT
--   reset: unchanged
create sequence numbers;
create table invoices (id bigint primary key default nextval('numbers')::text::bigint);
insert into invoices values (7);
