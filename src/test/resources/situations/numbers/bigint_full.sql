-- A row stands at the end of bigint: no value is left beyond it, and nothing overflows.
--
-- sequence: invoices_id_seq
--   verdict: EXHAUSTED
--   next: 1
--   edge: 9223372036854775807
--   bound: invoices.id OWNED
--   reset: refused
--   says: 9223372036854775807
--   probe: insert into invoices default values
--   fails: 23505
create table invoices (id bigserial primary key);
insert into invoices values (1), (9223372036854775807);
