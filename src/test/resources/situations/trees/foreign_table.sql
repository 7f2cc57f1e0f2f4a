-- A foreign table is read like others, and repaired without a lock on it.
--
-- requires: postgres_fdw
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: remote_events.id DEFAULT
--   reset: 11
--   probe: insert into remote_events default values
create extension postgres_fdw;
create role situation_remote login password 'remote';
create table events (id bigint primary key);
insert into events select generate_series(1, 10);
grant select, insert on events to situation_remote;
create sequence numbers;
do $$ begin
    execute format('grant usage on schema %I to situation_remote', current_schema());
    execute format(
        'create server here foreign data wrapper postgres_fdw options (host ''localhost'', port %L, dbname %L)',
        current_setting('port'), current_database());
    execute format(
        'create foreign table remote_events (id bigint not null default nextval(''numbers'')) server here'
        ' options (schema_name %L, table_name ''events'')',
        current_schema());
end $$;
create user mapping for current_user server here options (user 'situation_remote', password 'remote');
