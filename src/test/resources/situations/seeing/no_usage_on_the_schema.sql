-- The role may read table and sequence, but name nothing in their schema.
--
-- runs as: situation_reader
-- sequence: invoices_id_seq
--   verdict: UNKNOWN
--   next: none
--   edge: none
--   bound: invoices.id OWNED
--   reset: unchanged
--   says: GRANT USAGE ON SCHEMA
create role situation_reader;
create table invoices (id serial primary key);
insert into invoices select generate_series(1, 10);
grant select on invoices, invoices_id_seq to situation_reader;
