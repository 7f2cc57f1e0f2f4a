-- A view's default draws from the sequence, but a view is never read: its rows are those of tables.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   says: the default of the view open_invoices seems to draw id from it
--   suggests: invoices.id
--   stated: DRIFTED
create sequence numbers;
create table invoices (id bigint primary key);
insert into invoices select generate_series(1, 10);
create view open_invoices as select id, 1 / 0 as trap from invoices;
alter view open_invoices alter column id set default nextval('numbers');
