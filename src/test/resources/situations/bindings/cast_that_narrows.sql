-- A cast to smallint in the default of a bigint column limits like a column's type.
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
create table invoices (id bigint primary key default nextval('numbers')::smallint);
insert into invoices values (1), (32767);
