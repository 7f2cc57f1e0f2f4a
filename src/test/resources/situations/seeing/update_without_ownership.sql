-- The role may update sequence and table without owning them: enough for a repair.
--
-- runs as: situation_writer
-- sequence: invoices_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id OWNED
--   reset: 11
--   probe: insert into invoices default values
create role situation_writer;
create table invoices (id serial primary key);
insert into invoices select generate_series(1, 10);
grant select, insert, update on invoices to situation_writer;
grant select, update on invoices_id_seq to situation_writer;
do $$ begin execute format('grant usage on schema %I to situation_writer', current_schema()); end $$;
