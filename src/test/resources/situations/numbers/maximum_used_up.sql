-- The last value of a small range was handed out, and the column is empty: the next insert fails all the same.
--
-- sequence: numbers
--   verdict: EXHAUSTED
--   next: none
--   edge: none
--   bound: invoices.id DEFAULT
--   reset: refused
--   probe: insert into invoices default values
--   fails: 2200H
create sequence numbers maxvalue 10;
create table invoices (id bigint primary key default nextval('numbers'));
select setval('numbers', 10);
