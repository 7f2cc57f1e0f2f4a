-- A serial column's default was rewritten with a name as text; the column still owns its sequence.
--
-- sequence: invoices_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id OWNED
--   reset: 11
--   probe: insert into invoices default values
create table invoices (id serial primary key);
alter table invoices alter column id set default nextval('invoices_id_seq'::text);
insert into invoices select generate_series(1, 10);
