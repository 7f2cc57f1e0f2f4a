-- The role may move the sequence, but not read it: nothing is moved blindly.
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
grant select, update on invoices to situation_reader;
grant update on invoices_id_seq to situation_reader;
do $$ begin execute format('grant usage on schema %I to situation_reader', current_schema()); end $$;
