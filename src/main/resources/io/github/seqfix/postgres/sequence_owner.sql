select pg_get_userbyid(c.relowner) as owner
from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
where n.nspname = :'schema_name'
    and c.relname = :'sequence_name'
