-- An integer column computes its id from the sequence's value.
--
-- sequence: numbers
--   verdict: NOT_COMPARABLE
--   next: 1
--   edge: none
--   bound: invoices.id DEFAULT
--   reset: unchanged
--   says: invoices.id
create sequence numbers;
create table invoices (id bigint primary key default nextval('numbers') * 10 + 1);
insert into invoices values (71);
