-- The last value of bigint was handed out: nextval raises, and nothing overflows.
--
-- sequence: invoices_id_seq
--   verdict: EXHAUSTED
--   next: none
--   edge: 9223372036854775807
--   bound: invoices.id OWNED
--   reset: refused
--   probe: insert into invoices default values
--   fails: 2200H
create table invoices (id bigserial primary key);
select setval('invoices_id_seq', 9223372036854775806);
insert into invoices default values;
