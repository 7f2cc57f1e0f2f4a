-- A domain limits as the type below it.
--
-- sequence: numbers
--   verdict: EXHAUSTED
--   next: 1
--   edge: 32767
--   bound: invoices.id DEFAULT
--   reset: refused
--   says: 32767
--   probe: insert into invoices default values
--   fails: 23505
create sequence numbers;
create domain invoice_number as smallint check (value > 0);
create table invoices (id invoice_number primary key default nextval('numbers'));
insert into invoices values (1), (32767);
