-- Row-level security is forced on the table's owner, too.
--
-- runs as: situation_owner
-- sequence: invoices_id_seq
--   verdict: UNKNOWN
--   next: none
--   edge: none
--   bound: invoices.id OWNED
--   reset: unchanged
--   says: row-level security
--   probe: insert into invoices default values
--   fails: 23505
create role situation_owner;
create table invoices (id serial primary key);
insert into invoices select generate_series(1, 10);
alter table invoices enable row level security, force row level security;
create policy few on invoices using (id < 3);
do $$ begin execute format('grant usage on schema %I to situation_owner', current_schema()); end $$;
alter table invoices owner to situation_owner;
