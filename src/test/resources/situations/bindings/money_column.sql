-- An amount of money is no number of the sequence.
--
-- sequence: numbers
--   verdict: NOT_COMPARABLE
--   next: 1
--   edge: none
--   bound: invoices.id DEFAULT
--   reset: unchanged
--   says: money
create sequence numbers;
create table invoices (id money primary key default nextval('numbers'));
insert into invoices values (10);
