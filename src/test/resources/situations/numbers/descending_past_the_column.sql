-- A descending sequence leaves the range of its smallint column.
--
-- sequence: numbers
--   verdict: EXHAUSTED
--   next: -32769
--   edge: -32768
--   bound: invoices.id DEFAULT
--   reset: refused
--   says: -32768
--   probe: insert into invoices default values
--   fails: 22003
create sequence numbers increment -1 start -32769;
create table invoices (id smallint primary key default nextval('numbers'));
insert into invoices values (-32768);
