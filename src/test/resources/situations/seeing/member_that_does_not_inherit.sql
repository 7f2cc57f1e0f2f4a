-- A member that does not inherit may do nothing of what the owner may.
--
-- runs as: situation_member
-- sequence: invoices_id_seq
--   verdict: UNKNOWN
--   next: none
--   edge: none
--   bound: invoices.id OWNED
--   reset: unchanged
create role situation_owner;
create role situation_member noinherit in role situation_owner;
create table invoices (id serial primary key);
insert into invoices select generate_series(1, 10);
do $$ begin execute format('grant usage on schema %I to public', current_schema()); end $$;
alter table invoices owner to situation_owner;
