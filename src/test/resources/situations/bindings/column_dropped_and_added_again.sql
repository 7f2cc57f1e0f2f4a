-- A column was dropped and came back under its name with a sequence of its own: the old one went with the old column.
--
-- sequence: invoices_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id OWNED
--   reset: 11
--   probe: insert into invoices (paid) values (true)
create table invoices (id serial primary key, paid boolean);
alter table invoices drop column id;
alter table invoices add column id serial primary key;
insert into invoices (id) select generate_series(1, 10);
