-- Row-level security does not apply to the table's owner.
--
-- runs as: situation_owner
-- sequence: invoices_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id OWNED
--   reset: 11
--   probe: insert into invoices default values
create role situation_owner;
create table invoices (id serial primary key);
insert into invoices select generate_series(1, 10);
alter table invoices enable row level security;
create policy few on invoices using (id < 3);
do $$ begin execute format('grant usage on schema %I to situation_owner', current_schema()); end $$;
alter table invoices owner to situation_owner;
