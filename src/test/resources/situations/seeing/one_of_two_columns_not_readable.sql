-- Of two columns only one can be read, and it has drifted: no half repair.
--
-- runs as: situation_owner
-- sequence: numbers
--   verdict: UNKNOWN
--   next: none
--   edge: none
--   bound: invoices.id DEFAULT
--   bound: credits.id DEFAULT
--   reset: unchanged
--   says: credits
--   probe: insert into invoices default values
--   fails: 23505
create role situation_owner;
create sequence numbers;
create table invoices (id bigint primary key default nextval('numbers'));
create table credits (id bigint primary key default nextval('numbers'));
insert into invoices select generate_series(1, 10);
insert into credits values (20);
do $$ begin execute format('grant usage on schema %I to situation_owner', current_schema()); end $$;
alter sequence numbers owner to situation_owner;
alter table invoices owner to situation_owner;
