-- What logical replication writes into: tables, with those whose partitions or children they are, and, since PostgreSQL 19,
-- sequences, whose positions come along when somebody asks for that. The views are what every role may read in every
-- version.
with recursive fed as (
    select r.srrelid as relation, s.subname, s.subenabled
    from pg_subscription_rel r
        join pg_stat_subscription t on t.subid = r.srsubid
        join pg_subscription s on s.subname = t.subname
        join pg_database d on d.oid = s.subdbid and d.datname = current_database()
    union
    select i.inhparent, f.subname, f.subenabled
    from fed f
        join pg_inherits i on i.inhrelid = f.relation
)
select
    n.nspname as schema,
    c.relname as name,
    c.relkind = 'S' as sequence,
    (array_agg(f.subname order by not f.subenabled, f.subname))[1]::text as subscription,
    bool_or(f.subenabled) as enabled
from fed f
    join pg_class c on c.oid = f.relation
    join pg_namespace n on n.oid = c.relnamespace
group by n.nspname, c.relname, c.relkind
