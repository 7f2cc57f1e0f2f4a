-- A naming rule that means the primary key finds none.
--
-- naming rule: {table}_seq
-- sequence: invoices_seq
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
create sequence invoices_seq;
create table invoices (id bigint);
insert into invoices values (10);
