-- A default that repeats the last value draws none.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
create sequence numbers;
create table invoices (id bigint primary key default currval('numbers'));
insert into invoices values (10);
