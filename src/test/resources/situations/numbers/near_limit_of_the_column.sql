-- The column's type ends long before the sequence does.
--
-- sequence: numbers
--   verdict: NEAR_LIMIT
--   next: 32001
--   edge: 32000
--   bound: invoices.id DEFAULT
--   reset: unchanged
--   says: 32767
--   probe: insert into invoices default values
create sequence numbers;
create table invoices (id smallint primary key default nextval('numbers'));
insert into invoices values (32000);
select setval('numbers', 32000);
