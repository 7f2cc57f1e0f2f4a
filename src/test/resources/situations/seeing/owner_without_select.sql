-- An owner has revoked from himself what he would have by himself.
--
-- runs as: situation_owner
-- sequence: invoices_id_seq
--   verdict: UNKNOWN
--   next: none
--   edge: none
--   bound: invoices.id OWNED
--   reset: unchanged
--   says: GRANT SELECT
create role situation_owner;
create table invoices (id serial primary key);
insert into invoices select generate_series(1, 10);
do $$ begin execute format('grant usage on schema %I to situation_owner', current_schema()); end $$;
alter table invoices owner to situation_owner;
revoke select on invoices from situation_owner;
