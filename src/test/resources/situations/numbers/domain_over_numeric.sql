-- A domain over a domain over numeric(3) limits to three digits.
--
-- sequence: numbers
--   verdict: EXHAUSTED
--   next: 1
--   edge: 999
--   bound: invoices.id DEFAULT
--   reset: refused
--   says: 999
--   probe: insert into invoices default values
--   fails: 23505
create sequence numbers;
create domain three_digits as numeric(3);
create domain invoice_number as three_digits check (value > 0);
create table invoices (id invoice_number primary key default nextval('numbers'));
insert into invoices values (1), (999);
