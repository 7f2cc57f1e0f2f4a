-- The defaults behind which a call of nextval can hide: those of tables and domains that call functions which are not the
-- system's, and all defaults of views. The row of a view belongs to the table from which it takes a column of that name.
select
    k.relation::bigint as relation,
    n.nspname as schema,
    c.relname as table,
    a.attname as column,
    c.relkind = 'v' as view,
    k.expression,
    b.relation::bigint as base_relation,
    -- Only a column of numbers is worth asking what other languages do.
    case when y.typcategory = 'N' then h.functions else '{}' end as hidden
from (
        select
            f.adrelid,
            f.adnum,
            pg_get_expr(f.adbin, 0),
            'pg_attrdef'::regclass,
            f.oid
        from pg_attrdef f
        where exists (
                select
                from pg_depend d
                where d.classid = 'pg_attrdef'::regclass
                    and d.objid = f.oid
                    and d.refclassid = 'pg_proc'::regclass
            )
            or f.adrelid in (select v.oid from pg_class v where v.relkind = 'v')
        union all
        select
            a.attrelid,
            a.attnum,
            pg_get_expr(t.typdefaultbin, 0),
            'pg_type'::regclass,
            t.oid
        from pg_type t
            join pg_attribute a on a.atttypid = t.oid and a.attnum > 0 and not a.atthasdef and a.attidentity = ''
        where t.typtype = 'd'
            and t.typdefaultbin is not null
            and exists (
                select
                from pg_depend d
                where d.classid = 'pg_type'::regclass
                    and d.objid = t.oid
                    and d.refclassid = 'pg_proc'::regclass
                    and d.deptype = 'n'
            )
    ) k (relation, number, expression, kind, oid)
    join pg_class c on c.oid = k.relation
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = k.relation and a.attnum = k.number and not a.attisdropped
    join pg_type y on y.oid = a.atttypid
    cross join lateral (
        select array(
                select p.oid::regproc::text
                from pg_depend d
                    join pg_proc p on p.oid = d.refobjid
                    join pg_language l on l.oid = p.prolang
                where d.classid = k.kind
                    and d.objid = k.oid
                    and d.refclassid = 'pg_proc'::regclass
                    and l.lanname not in ('sql', 'plpgsql')
                order by 1
            ) as functions
    ) h
    left join lateral (
        select min(x.attrelid::bigint) as relation
        from pg_rewrite r
            join pg_depend d
                on d.classid = 'pg_rewrite'::regclass
                and d.objid = r.oid
                and d.refclassid = 'pg_class'::regclass
            join pg_class z on z.oid = d.refobjid and z.relkind in ('r', 'p', 'f')
            join pg_attribute x on x.attrelid = d.refobjid and x.attnum = d.refobjsubid and x.attname = a.attname
        where c.relkind = 'v'
            and r.ev_class = c.oid
        having count(distinct x.attrelid) = 1
    ) b on true
where c.relkind in ('r', 'p', 'f', 'v')
    and c.relpersistence <> 't'
    and n.nspname not in ('pg_catalog', 'information_schema')
order by n.nspname, c.relname, a.attname
