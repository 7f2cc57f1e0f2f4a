-- Of five digits two stand after the point: 999 is the last whole number.
--
-- sequence: numbers
--   verdict: EXHAUSTED
--   next: 1000
--   edge: 999
--   bound: invoices.id DEFAULT
--   reset: refused
--   says: 999
--   probe: insert into invoices default values
--   fails: 22003
create sequence numbers start 1000;
create table invoices (id numeric(5, 2) primary key default nextval('numbers'));
insert into invoices values (999.99);
