-- Of two digits the first stands at the fourth place after the point: zero is the only whole number.
--
-- versions: 15 and later
-- sequence: numbers
--   verdict: EXHAUSTED
--   next: 1
--   edge: none
--   bound: invoices.id DEFAULT
--   reset: refused
--   says: the last value 0 that fits invoices.id (numeric(2,5))
--   probe: insert into invoices default values
--   fails: 22003
create sequence numbers;
create table invoices (id numeric(2, 5) primary key default nextval('numbers'));
