-- What the source of functions suggests: a trigger that assigns nextval to a column of the new row, and a function
-- that a column's default calls. Text is no proof, so these are never bindings.
select
    n.nspname as schema,
    c.relname as table,
    coalesce(found[1], found[4]) as column,
    coalesce(found[2], found[3]) as sequence,
    'trigger ' || quote_ident(t.tgname) as origin
from pg_trigger t
    join pg_proc p on p.oid = t.tgfoid
    join pg_class c on c.oid = t.tgrelid
    join pg_namespace n on n.oid = c.relnamespace
    cross join regexp_matches(
        p.prosrc,
        E'new\\.("[^"]+"|\\w+)\\s*:?=\\s*(?:coalesce\\s*\\(\\s*new\\.(?:"[^"]+"|\\w+)\\s*,\\s*)?'
            || E'(?:pg_catalog\\.)?nextval\\s*\\(\\s*''([^'']+)'''
            || E'|nextval\\s*\\(\\s*''([^'']+)''[^;]*?into\\s+new\\.("[^"]+"|\\w+)',
        'gi') found
where not t.tgisinternal
    -- A partition's copy of its table's trigger; pg_trigger has the column since PostgreSQL 13.
    and coalesce(to_jsonb(t) ->> 'tgparentid', '0') = '0'
    -- for each row, before insert
    and t.tgtype & 7 = 7
    and c.relkind in ('r', 'p', 'f')
union all
select n.nspname, c.relname, quote_ident(a.attname), found[1], 'function ' || p.oid::regprocedure::text
from pg_depend d
    join pg_proc p on p.oid = d.refobjid
    join pg_attrdef f on f.oid = d.objid
    join pg_class c on c.oid = f.adrelid
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = f.adrelid and a.attnum = f.adnum
    cross join regexp_matches(p.prosrc, E'nextval\\s*\\(\\s*''([^'']+)''', 'gi') found
where d.classid = 'pg_attrdef'::regclass
    and d.refclassid = 'pg_proc'::regclass
    and c.relkind in ('r', 'p', 'f')
