-- Every column that the catalog connects with a sequence: by ownership (a), as its identity (i), or because the
-- column's default mentions the sequence (n). One column can have several rows; a row is not yet a binding.
-- pg_get_expr with relation 0 does not wait for a table that somebody holds under an exclusive lock.
with recursive connection as (
    select d.objid as sequence, d.refobjid as relation, d.refobjsubid as number, d.deptype as kind, null as expression
    from pg_depend d
    where d.classid = 'pg_class'::regclass
        and d.refclassid = 'pg_class'::regclass
        and d.deptype in ('a', 'i')
        and d.refobjsubid > 0
    union all
    select d.refobjid, f.adrelid, f.adnum, d.deptype, pg_get_expr(f.adbin, 0)
    from pg_depend d
        join pg_attrdef f on f.oid = d.objid
    where d.classid = 'pg_attrdef'::regclass
        and d.refclassid = 'pg_class'::regclass
        and d.deptype = 'n'
        and d.refobjid in (select seqrelid from pg_sequence)
), base_type as (
    select t.oid as domain, t.typbasetype as base, t.typtypmod as modifier
    from pg_type t
    where t.typtype = 'd'
    union all
    select b.domain, t.typbasetype, case when b.modifier >= 0 then b.modifier else t.typtypmod end
    from base_type b
        join pg_type t on t.oid = b.base
    where t.typtype = 'd'
)
select
    k.sequence::bigint as sequence,
    k.kind,
    k.expression,
    c.oid::bigint as relation,
    n.nspname as schema,
    c.relname as table,
    c.relkind = 'f' as foreign,
    a.attnum as number,
    a.attname as column,
    format_type(a.atttypid, a.atttypmod) as type,
    coalesce(b.base, a.atttypid)::regtype::text as base_type,
    case when b.base is null then a.atttypmod else b.modifier end as type_modifier,
    has_schema_privilege(n.oid, 'USAGE') as schema_usable,
    has_column_privilege(c.oid, a.attnum, 'SELECT') as selectable,
    has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE') as lockable,
    row_security_active(c.oid) as row_security
from connection k
    join pg_class c on c.oid = k.relation
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number and not a.attisdropped
    left join base_type b
        on b.domain = a.atttypid
        and not exists (select from pg_type t where t.oid = b.base and t.typtype = 'd')
where c.relkind in ('r', 'p', 'f')
    and c.relpersistence <> 't'
