-- The functions whose source draws from a sequence, and those that call one of them by its name: in SQL and PL/pgSQL, but
-- for those of the system and of extensions. A function with an SQL-standard body, since PostgreSQL 14, has no source.
with recursive own (oid, schema, name, language, source, row) as (
    select
        p.oid,
        n.nspname,
        p.proname,
        l.lanname,
        case
            when l.lanname = 'sql' and p.prosrc = ''
                then substring(pg_get_functiondef(p.oid) from E'\\n((?:RETURN|BEGIN ATOMIC).*)$')
            else p.prosrc
        end,
        p.prorettype = 'trigger'::regtype
    from pg_proc p
        join pg_language l on l.oid = p.prolang and l.lanname in ('sql', 'plpgsql')
        join pg_namespace n on n.oid = p.pronamespace
    where n.nspname not in ('pg_catalog', 'information_schema')
        and not exists (
            select
            from pg_depend d
            where d.classid = 'pg_proc'::regclass
                and d.objid = p.oid
                and d.deptype = 'e'
        )
), drawing (oid, name, row, depth) as (
    select oid, name, row, 1
    from own
    where source ilike '%nextval%'
    union
    -- Nobody calls the function of a trigger by its name.
    select o.oid, o.name, o.row, d.depth + 1
    from drawing d
        join own o on not d.row and d.depth < 4 and strpos(lower(o.source), lower(d.name::text)) > 0
)
select
    o.oid::bigint as oid,
    o.schema,
    o.name,
    o.language = 'sql' as sql,
    o.source,
    o.row as of_trigger,
    array(
        select coalesce(a.name, '')
        from unnest(p.proargnames, p.proargmodes::text[]) with ordinality a (name, mode, place)
        where coalesce(a.mode, 'i') in ('i', 'b', 'v')
        order by a.place
    ) as parameters,
    (
        select min(a.name)
        from unnest(p.proargnames, p.proargmodes::text[]) a (name, mode)
        where a.mode in ('o', 'b')
        having count(*) = 1
    ) as result,
    (select substring(c from '^search_path=(.*)') from unnest(p.proconfig) c where c like 'search_path=%') as search_path
from own o
    join pg_proc p on p.oid = o.oid
where o.oid in (select oid from drawing)
order by o.schema, o.name, o.oid
