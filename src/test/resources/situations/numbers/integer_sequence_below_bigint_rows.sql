-- The column became bigint and holds ids beyond the end of its sequence, which has drifted within its range.
--
-- sequence: invoices_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id OWNED
--   reset: 11
--   says: outside
--   probe: insert into invoices default values
create table invoices (id serial primary key);
alter table invoices alter column id type bigint;
insert into invoices select generate_series(1, 10);
insert into invoices values (3000000000);
