-- The column became bigint, the serial's sequence stayed integer and has reached its end.
--
-- sequence: invoices_id_seq
--   verdict: EXHAUSTED
--   next: none
--   edge: 2147483647
--   bound: invoices.id OWNED
--   reset: refused
--   says: ALTER SEQUENCE
--   probe: insert into invoices default values
--   fails: 2200H
create table invoices (id serial primary key);
select setval('invoices_id_seq', 2147483646);
insert into invoices default values;
alter table invoices alter column id type bigint;
