-- A sequence of type smallint on a bigint column.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 32766
--   bound: invoices.id DEFAULT
--   reset: 32767, then NEAR_LIMIT
--   probe: insert into invoices default values
create sequence numbers as smallint;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices values (1), (32766);
