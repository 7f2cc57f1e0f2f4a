-- A column that rounds to hundreds stores 0 for 1 as for 2: no position of the sequence helps.
--
-- versions: 15 and later
-- sequence: numbers
--   verdict: NOT_COMPARABLE
--   next: 1
--   edge: none
--   bound: invoices.id DEFAULT
--   reset: unchanged
--   says: numeric(3,-2), which has no integer order, or rounds integers
--   probe: insert into invoices default values
--   times: 2
--   fails: 23505
create sequence numbers;
create table invoices (id numeric(3, -2) primary key default nextval('numbers'));
