-- Rows and position of an unlogged table are read like others.
--
-- sequence: invoices_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id OWNED
--   reset: 11
--   probe: insert into invoices default values
create unlogged table invoices (id serial primary key);
insert into invoices select generate_series(1, 10);
