-- A function draws from the sequence, but no default calls it.
--
-- versions: 14 and later
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
create sequence numbers;
create function next_number() returns bigint language sql return nextval('numbers');
create table invoices (id bigint primary key);
insert into invoices values (10);
