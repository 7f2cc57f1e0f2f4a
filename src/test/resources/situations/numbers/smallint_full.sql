-- A row stands at the end of smallint: no value is left beyond it.
--
-- sequence: invoices_id_seq
--   verdict: EXHAUSTED
--   next: 1
--   edge: 32767
--   bound: invoices.id OWNED
--   reset: refused
--   says: 32767
--   probe: insert into invoices default values
--   fails: 23505
create table invoices (id smallserial primary key);
insert into invoices values (1), (32767);
