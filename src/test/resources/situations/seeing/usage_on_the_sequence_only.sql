-- The role may draw from the sequence, but not read it.
--
-- runs as: situation_reader
-- sequence: invoices_id_seq
--   verdict: UNKNOWN
--   next: none
--   edge: none
--   bound: invoices.id OWNED
--   reset: unchanged
--   says: GRANT SELECT ON SEQUENCE
create role situation_reader;
create table invoices (id serial primary key);
insert into invoices select generate_series(1, 10);
grant select on invoices to situation_reader;
grant usage on invoices_id_seq to situation_reader;
do $$ begin execute format('grant usage on schema %I to situation_reader', current_schema()); end $$;
