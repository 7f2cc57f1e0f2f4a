-- Row-level security without any policy hides all rows.
--
-- runs as: situation_reader
-- sequence: invoices_id_seq
--   verdict: UNKNOWN
--   next: none
--   edge: none
--   bound: invoices.id OWNED
--   reset: unchanged
--   says: row-level security
create role situation_reader;
create table invoices (id serial primary key);
insert into invoices select generate_series(1, 10);
alter table invoices enable row level security;
grant select on invoices, invoices_id_seq to situation_reader;
do $$ begin execute format('grant usage on schema %I to situation_reader', current_schema()); end $$;
