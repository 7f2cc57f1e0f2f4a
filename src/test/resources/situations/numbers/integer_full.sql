-- A row stands at the end of integer: no value is left beyond it.
--
-- sequence: invoices_id_seq
--   verdict: EXHAUSTED
--   next: 1
--   edge: 2147483647
--   bound: invoices.id OWNED
--   reset: refused
--   says: 2147483647
--   probe: insert into invoices default values
--   fails: 23505
create table invoices (id serial primary key);
insert into invoices values (1), (2147483647);
