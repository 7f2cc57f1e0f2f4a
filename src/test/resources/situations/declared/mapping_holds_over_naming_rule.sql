-- A mapping holds over a naming rule.
--
-- mappings: invoices_seq=credits.id
-- naming rule: {table}_seq
-- sequence: invoices_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: credits.id MAPPING
--   reset: 11
--   probe: insert into credits values (nextval('invoices_seq'))
create sequence invoices_seq;
create table invoices (id bigint primary key);
create table credits (id bigint primary key);
insert into invoices values (500);
insert into credits select generate_series(1, 10);
