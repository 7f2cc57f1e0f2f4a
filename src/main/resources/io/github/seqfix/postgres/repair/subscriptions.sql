-- The tables that logical replication writes into, with those whose partitions or children they are. The views are
-- what every role may read in every version.
with recursive fed as (
    select r.srrelid as relation, s.subname
    from pg_subscription_rel r
        join pg_stat_subscription t on t.subid = r.srsubid
        join pg_subscription s on s.subname = t.subname
        join pg_database d on d.oid = s.subdbid and d.datname = current_database()
    where s.subenabled
    union
    select i.inhparent, f.subname
    from fed f
        join pg_inherits i on i.inhrelid = f.relation
)
select n.nspname as schema, c.relname as name, min(f.subname) as subscription
from fed f
    join pg_class c on c.oid = f.relation
    join pg_namespace n on n.oid = c.relnamespace
group by n.nspname, c.relname
