-- An owner has revoked from himself what locking the table wants: never a silent weaker repair.
--
-- runs as: situation_owner
-- sequence: invoices_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id OWNED
--   reset: refused
--   probe: insert into invoices default values
create role situation_owner;
create table invoices (id serial primary key);
insert into invoices select generate_series(1, 10);
do $$ begin execute format('grant usage on schema %I to situation_owner', current_schema()); end $$;
alter table invoices owner to situation_owner;
revoke update, delete, truncate on invoices from situation_owner;
