-- The catalog of a node of Citus, as seqfix reads it, and its refusal to alter sequences of its tables: as measured on 13.2.
create table public.pg_dist_local_group (groupid integer primary key);
create table public.pg_dist_partition (logicalrelid regclass primary key, partkey text);
create table public.pg_dist_shard (logicalrelid regclass not null, shardid bigint primary key);
create table public.pg_dist_shard_placement (shardid bigint not null, nodename text not null, nodeport bigint not null);
alter table public.pg_dist_local_group set schema pg_catalog;
alter table public.pg_dist_partition set schema pg_catalog;
alter table public.pg_dist_shard set schema pg_catalog;
alter table public.pg_dist_shard_placement set schema pg_catalog;
grant select on
    pg_catalog.pg_dist_local_group,
    pg_catalog.pg_dist_partition,
    pg_catalog.pg_dist_shard,
    pg_catalog.pg_dist_shard_placement
    to public;

create function pg_catalog.worker_nextval(sequence regclass) returns integer language plpgsql as $$
begin
    raise exception 'nextval(sequence) calls in worker nodes are not supported for column defaults of type int or smallint';
end $$;

create function pg_catalog.citus_refuses() returns event_trigger language plpgsql as $$
begin
    if coalesce(current_setting('citus.enable_ddl_propagation', true), 'on') <> 'off' then
        raise exception 'Altering a distributed sequence is currently not supported.' using errcode = 'XX000';
    end if;
end $$;
create event trigger citus_refuses on ddl_command_start when tag in ('ALTER SEQUENCE') execute function citus_refuses();
