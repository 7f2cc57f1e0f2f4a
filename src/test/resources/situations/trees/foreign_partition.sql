-- A partition is a foreign table: its rows count for the root's sequence.
--
-- requires: postgres_fdw
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: events.id DEFAULT
--   reset: 21
--   probe: insert into events (kind) values (1)
create extension postgres_fdw;
create role situation_remote login password 'remote';
create table far_events (id bigint primary key, kind integer);
insert into far_events values (1, 2), (20, 2);
grant select on far_events to situation_remote;
create sequence numbers;
create table events (id bigint default nextval('numbers'), kind integer not null) partition by list (kind);
create table events_1 partition of events for values in (1);
create unique index on events_1 (id);
insert into events_1 values (1, 1);
do $$ begin
    execute format('grant usage on schema %I to situation_remote', current_schema());
    execute format(
        'create server here foreign data wrapper postgres_fdw options (host ''localhost'', port %L, dbname %L)',
        current_setting('port'), current_database());
    execute format(
        'create foreign table events_2 partition of events for values in (2) server here'
        ' options (schema_name %L, table_name ''far_events'')',
        current_schema());
end $$;
create user mapping for current_user server here options (user 'situation_remote', password 'remote');
