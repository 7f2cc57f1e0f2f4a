-- A naming rule without a column means the primary key.
--
-- naming rule: {table}_seq
-- sequence: invoices_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.number NAMING
--   reset: 11
--   probe: insert into invoices values (default, nextval('invoices_seq'))
create sequence invoices_seq;
create table invoices (id bigint, number bigint primary key);
insert into invoices select 99, generate_series(1, 10);
