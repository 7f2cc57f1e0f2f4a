-- The next value of a bigint sequence does not fit its integer column.
--
-- sequence: numbers
--   verdict: EXHAUSTED
--   next: 2147483648
--   edge: 2147483647
--   bound: invoices.id DEFAULT
--   reset: refused
--   says: invoices.id
--   probe: insert into invoices default values
--   fails: 22003
create sequence numbers;
create table invoices (id integer primary key default nextval('numbers'));
insert into invoices values (2147483647);
select setval('numbers', 2147483647);
