select r.rolname as owner, r.rolsuper as superuser
from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_roles r on r.oid = c.relowner
where n.nspname = :'schema_name'
    and c.relname = :'sequence_name'
