-- The tables of Citus, with how many of their shards a node has: a statement that reads the table locks each of them there.
select
    n.nspname as schema,
    c.relname as name,
    coalesce(s.shards, 1)::integer as shards,
    (
        select a.attname
        from pg_attribute a
        where a.attrelid = d.logicalrelid
            and a.attnum = substring(d.partkey::text from ':varattno ([0-9]+)')::smallint
    ) as distributed_by
from pg_dist_partition d
    join pg_class c on c.oid = d.logicalrelid
    join pg_namespace n on n.oid = c.relnamespace
    left join (
        select h.logicalrelid, ceil(count(*)::numeric / count(distinct (p.nodename, p.nodeport))) as shards
        from pg_dist_shard h
            join pg_dist_shard_placement p on p.shardid = h.shardid
        group by h.logicalrelid
    ) s on s.logicalrelid = d.logicalrelid
