-- The last value of bigint is the next one.
--
-- sequence: invoices_id_seq
--   verdict: NEAR_LIMIT
--   next: 9223372036854775807
--   edge: 9223372036854775806
--   bound: invoices.id OWNED
--   reset: unchanged
--   probe: insert into invoices default values
create table invoices (id bigserial primary key);
insert into invoices values (9223372036854775806);
select setval('invoices_id_seq', 9223372036854775806);
