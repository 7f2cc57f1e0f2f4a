-- Every sequence but those of the system and temporary ones, with what the current role may do.
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
    has_sequence_privilege(c.oid, 'UPDATE') as updatable,
    e.extname as extension,
    -- pg_dump leaves an extension's tables to CREATE EXTENSION, but for the rows of those that it lists, and the positions
    -- of the sequences. Such a table owns the sequence, or a default of its columns draws from it.
    case
        when e.extconfig is null or c.oid = any (e.extconfig) then false
        else exists (
                select
                from pg_depend d
                where d.classid = 'pg_class'::regclass
                    and d.objid = c.oid
                    and d.refclassid = 'pg_class'::regclass
                    and d.deptype in ('a', 'i')
                    and d.refobjid = any (e.extconfig)
            )
            or exists (
                select
                from pg_depend d
                    join pg_attrdef f on f.oid = d.objid
                where d.refclassid = 'pg_class'::regclass
                    and d.refobjid = c.oid
                    and d.classid = 'pg_attrdef'::regclass
                    and f.adrelid = any (e.extconfig)
            )
    end as rows_restored
from pg_sequence s
    join pg_class c on c.oid = s.seqrelid
    join pg_namespace n on n.oid = c.relnamespace
    join pg_roles r on r.oid = c.relowner
    left join pg_depend m on m.classid = 'pg_class'::regclass and m.objid = c.oid and m.deptype = 'e'
    left join pg_extension e on e.oid = m.refobjid
where c.relpersistence <> 't'
    and left(n.nspname, 3) <> 'pg_'
    and n.nspname <> 'information_schema'
