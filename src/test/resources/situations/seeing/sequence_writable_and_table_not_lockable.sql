-- The role may move the sequence, but not lock the table against writers: never a silent weaker repair.
--
-- runs as: situation_writer
-- sequence: invoices_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id OWNED
--   reset: refused
--   probe: insert into invoices default values
create role situation_writer;
create table invoices (id serial primary key);
insert into invoices select generate_series(1, 10);
grant select on invoices to situation_writer;
grant select, update on invoices_id_seq to situation_writer;
do $$ begin execute format('grant usage on schema %I to situation_writer', current_schema()); end $$;
