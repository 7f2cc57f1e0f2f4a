-- The role may read all and write nothing: the drift is seen, the repair refused.
--
-- runs as: situation_reader
-- sequence: invoices_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id OWNED
--   reset: refused
--   probe: insert into invoices default values
create role situation_reader;
create table invoices (id serial primary key);
insert into invoices select generate_series(1, 10);
grant select on invoices, invoices_id_seq to situation_reader;
do $$ begin execute format('grant usage on schema %I to situation_reader', current_schema()); end $$;
