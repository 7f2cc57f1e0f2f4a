-- A naming rule finds the column by the names of its table and itself.
--
-- naming rule: {table}_{column}_seq
-- sequence: invoices_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id NAMING
--   reset: 11
--   probe: insert into invoices values (nextval('invoices_id_seq'))
create sequence invoices_id_seq;
create table invoices (id bigint primary key);
insert into invoices select generate_series(1, 10);
