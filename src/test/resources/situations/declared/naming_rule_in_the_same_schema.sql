-- A naming rule connects tables and sequences of one schema, not namesakes of another.
--
-- naming rule: {table}_seq
-- sequence: invoices_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id NAMING
--   reset: 11
--   probe: insert into invoices values (nextval('invoices_seq'))
-- sequence: shared.invoices_seq
--   verdict: IN_SYNC
--   next: 1
--   edge: none
--   bound: shared.invoices.id NAMING
--   reset: unchanged
create schema shared;
create sequence invoices_seq;
create table invoices (id bigint primary key);
create sequence shared.invoices_seq;
create table shared.invoices (id bigint primary key);
insert into invoices select generate_series(1, 10);
