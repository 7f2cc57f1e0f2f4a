-- Every table that can hold rows of an application.
select c.oid::bigint as relation, n.nspname as schema, c.relname as table
from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p', 'f')
    and c.relpersistence <> 't'
    and left(n.nspname, 3) <> 'pg_'
    and n.nspname <> 'information_schema'
