-- A numeric column of three digits is full.
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
create table invoices (id numeric(3) primary key default nextval('numbers'));
insert into invoices values (1), (999);
