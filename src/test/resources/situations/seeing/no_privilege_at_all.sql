-- The role may do nothing with table and sequence, though it sees that they are there.
--
-- runs as: situation_reader
-- sequence: invoices_id_seq
--   verdict: UNKNOWN
--   next: none
--   edge: none
--   bound: invoices.id OWNED
--   reset: unchanged
--   says: GRANT
create role situation_reader;
create table invoices (id serial primary key);
insert into invoices select generate_series(1, 10);
do $$ begin execute format('grant usage on schema %I to situation_reader', current_schema()); end $$;
