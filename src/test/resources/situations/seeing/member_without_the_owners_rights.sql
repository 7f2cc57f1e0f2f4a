-- A member of the role that owns an untouched table does not have the owner's privileges by that.
--
-- runs as: situation_reader
-- sequence: invoices_id_seq
--   verdict: UNKNOWN
--   next: none
--   edge: none
--   bound: invoices.id OWNED
--   reset: unchanged
--   says: GRANT SELECT
create role situation_owner;
create role situation_reader noinherit;
grant situation_owner to situation_reader;
create table invoices (id serial primary key);
insert into invoices select generate_series(1, 10);
do $$ begin execute format('grant usage on schema %I to situation_owner, situation_reader', current_schema()); end $$;
alter table invoices owner to situation_owner;
grant select on invoices_id_seq to situation_reader;
