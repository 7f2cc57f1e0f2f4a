-- Every column that the catalog relates to a sequence. One column can have several rows, one for each sequence, and a
-- row is not yet a binding: ownership is not use, and a default can mention a sequence without drawing from it.
-- pg_get_expr with relation 0 does not wait for a table that somebody holds under an exclusive lock.
select
    coalesce(o.sequence, u.sequence) as sequence,
    coalesce(o.relation, u.relation) as relation,
    coalesce(o.number, u.number) as number,
    case
        when o.deptype = 'i' then 'IDENTITY'
        when u.sequence is null then 'OWNERSHIP'
        when o.sequence is null then 'DEFAULT'
        else 'OWNED_DEFAULT'
    end as kind,
    -- Ownership is not use: what the owner does instead is told.
    coalesce(
        u.expression,
        (select pg_get_expr(f.adbin, 0) from pg_attrdef f where f.adrelid = o.relation and f.adnum = o.number)
    ) as expression
from (
    select d.objid as sequence, d.refobjid as relation, d.refobjsubid as number, d.deptype
    from pg_depend d
    where d.classid = 'pg_class'::regclass
        and d.refclassid = 'pg_class'::regclass
        and d.deptype in ('a', 'i')
        and d.refobjsubid > 0
        and d.objid in (select seqrelid from pg_sequence)
) o full join (
    select
        d.refobjid as sequence, f.adrelid as relation, f.adnum as number, pg_get_expr(f.adbin, 0) as expression
    from pg_depend d
        join pg_attrdef f on f.oid = d.objid
    where d.classid = 'pg_attrdef'::regclass
        and d.refclassid = 'pg_class'::regclass
        and d.deptype = 'n'
        and d.refobjid in (select seqrelid from pg_sequence)
) u on u.sequence = o.sequence and u.relation = o.relation and u.number = o.number
union all
-- A column takes the default of its domain while it has none of its own.
select t.sequence, a.attrelid, a.attnum, 'DOMAIN', t.expression
from (
        select d.refobjid as sequence, t.oid as type, pg_get_expr(t.typdefaultbin, 0) as expression
        from pg_depend d
            join pg_type t on t.oid = d.objid
        where d.classid = 'pg_type'::regclass
            and d.refclassid = 'pg_class'::regclass
            and d.deptype = 'n'
            and d.refobjid in (select seqrelid from pg_sequence)
        -- A fence: where there are no such domains, nobody looks at all the columns.
        offset 0
    ) t
    join pg_attribute a on a.atttypid = t.type and a.attnum > 0 and not a.atthasdef and a.attidentity = ''
union all
-- Since PostgreSQL 14 a function with an SQL-standard body depends on the sequences in it. Where all it does is to
-- draw, that call takes its place in the default.
select
    s.refobjid,
    f.adrelid,
    f.adnum,
    'FUNCTION',
    replace(
        pg_get_expr(f.adbin, 0),
        p.oid::regprocedure::text,
        coalesce(
            substring(pg_get_functiondef(p.oid) from E'\\nRETURN (nextval\\(''.*''::regclass\\))\\s*$'),
            substring(pg_get_functiondef(p.oid)
                from E'\\nBEGIN ATOMIC\\s+SELECT (nextval\\(''.*''::regclass\\)) AS [^;]*;\\s*END\\s*$'),
            p.oid::regprocedure::text))
from pg_depend s
    join pg_proc p on p.oid = s.objid
    join pg_depend d
        on d.refclassid = 'pg_proc'::regclass
        and d.refobjid = p.oid
        and d.classid = 'pg_attrdef'::regclass
    join pg_attrdef f on f.oid = d.objid
where s.classid = 'pg_proc'::regclass
    -- Only functions have a definition, aggregates do not; CASE, since the server may look at all of them first. 14 is SQL.
    and case when p.prolang = 14 then pg_get_functiondef(p.oid) like '%nextval(%' else false end
    and s.refclassid = 'pg_class'::regclass
    and s.deptype = 'n'
    and s.refobjid in (select seqrelid from pg_sequence)
union all
-- nextval of a text is looked up at run time, so no dependency is recorded: 1574 is nextval's oid. The sequence is
-- in the text.
select null, f.adrelid, f.adnum, 'LATE_BOUND', pg_get_expr(f.adbin, 0)
from pg_attrdef f
where f.adbin::text like '%:funcid 1574 %'
    and not exists (
        select
        from pg_depend d
        where d.classid = 'pg_attrdef'::regclass
            and d.objid = f.oid
            and d.refclassid = 'pg_class'::regclass
            and d.deptype = 'n'
            and d.refobjid in (select seqrelid from pg_sequence)
    )
union all
select null, a.attrelid, a.attnum, 'LATE_BOUND_DOMAIN', pg_get_expr(t.typdefaultbin, 0)
from pg_type t
    join pg_attribute a on a.atttypid = t.oid and a.attnum > 0 and not a.atthasdef and a.attidentity = ''
where t.typdefaultbin::text like '%:funcid 1574 %'
    and not exists (
        select
        from pg_depend d
        where d.classid = 'pg_type'::regclass
            and d.objid = t.oid
            and d.refclassid = 'pg_class'::regclass
            and d.deptype = 'n'
            and d.refobjid in (select seqrelid from pg_sequence)
    )
