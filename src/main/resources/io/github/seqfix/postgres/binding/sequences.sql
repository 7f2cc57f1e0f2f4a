-- Every sequence but those of the system, of extensions, and temporary ones, with what the current role may do.
select
    c.oid::bigint as oid,
    n.nspname as schema,
    c.relname as name,
    -- as the name stands inside nextval('..'::regclass) when a default is printed with an empty search path
    '''' || replace(c.oid::regclass::text, '''', '''''') || '''' as literal,
    format_type(s.seqtypid, null) as data_type,
    s.seqstart as start,
    s.seqincrement as increment,
    s.seqmin as min,
    s.seqmax as max,
    s.seqcache as cache,
    s.seqcycle as cycle,
    c.relfilenode::bigint as file,
    c.relpersistence = 'u' as unlogged,
    r.rolname as owner_name,
    r.rolsuper as owner_superuser,
    pg_has_role(c.relowner, 'USAGE') as owner,
    has_schema_privilege(n.oid, 'USAGE') as schema_usable,
    has_sequence_privilege(c.oid, 'SELECT') as selectable,
    has_sequence_privilege(c.oid, 'UPDATE') as updatable
from pg_sequence s
    join pg_class c on c.oid = s.seqrelid
    join pg_namespace n on n.oid = c.relnamespace
    join pg_roles r on r.oid = c.relowner
where c.relpersistence <> 't'
    and left(n.nspname, 3) <> 'pg_'
    and n.nspname <> 'information_schema'
    and not exists (
        select
        from pg_depend d
        where d.classid = 'pg_class'::regclass
            and d.objid = c.oid
            and d.deptype = 'e'
    )
