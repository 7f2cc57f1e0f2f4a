-- A view and a table draw from one sequence: the table alone is read.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id DEFAULT
--   reset: 11
--   probe: insert into open_invoices (id) values (default)
create sequence numbers;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select generate_series(1, 10);
create view open_invoices as select id from invoices;
alter view open_invoices alter column id set default nextval('numbers');
