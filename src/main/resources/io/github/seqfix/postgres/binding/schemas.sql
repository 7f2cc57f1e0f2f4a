-- The schemas that can hold sequences of an application.
select nspname as schema
from pg_namespace
where left(nspname, 3) <> 'pg_'
    and nspname <> 'information_schema'
order by nspname
