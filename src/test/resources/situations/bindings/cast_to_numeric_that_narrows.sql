-- A cast to numeric(4) in the default limits to 9999.
--
-- sequence: numbers
--   verdict: EXHAUSTED
--   next: 10000
--   edge: 9999
--   bound: invoices.id DEFAULT
--   reset: refused
--   says: 9999
--   probe: insert into invoices default values
--   fails: 22003
create sequence numbers start 10000;
create table invoices (id numeric primary key default nextval('numbers')::numeric(4));
insert into invoices values (9999);
