-- The increment is larger than the range: there is only one value.
--
-- sequence: numbers
--   verdict: EXHAUSTED
--   next: none
--   edge: 1
--   bound: invoices.id DEFAULT
--   reset: refused
--   probe: insert into invoices default values
--   fails: 2200H
create sequence numbers increment 100 maxvalue 10;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices default values;
