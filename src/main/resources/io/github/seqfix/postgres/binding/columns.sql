-- The facts about columns. :dependencies is the query of catalog_dependencies.sql or table_columns.sql: which columns, and
-- what relates each to a sequence.
with recursive base_type (domain, base, modifier) as (
    select t.oid, t.typbasetype, t.typtypmod
    from pg_type t
    where t.typtype = 'd'
    union all
    select d.domain, t.typbasetype, case when d.modifier >= 0 then d.modifier else t.typtypmod end
    from base_type d
        join pg_type t on t.oid = d.base
    where t.typtype = 'd'
)
select
    k.sequence::bigint as sequence,
    k.kind,
    k.expression,
    c.oid::bigint as relation,
    n.nspname as schema,
    c.relname as table,
    pg_get_userbyid(c.relowner) as owner,
    c.relkind = 'f' as foreign,
    a.attname as column,
    format_type(a.atttypid, a.atttypmod) as type,
    coalesce(b.base, a.atttypid)::regtype::text as base_type,
    case when b.base is null then a.atttypmod else b.modifier end as type_modifier,
    exists (
        select
        from pg_constraint p
        where p.conrelid = c.oid and p.contype = 'p' and p.conkey = array[a.attnum]
    ) as primary_key,
    -- What keeps a value from being there twice: empty where the column is unique by itself, else the name and the columns
    -- of the key that it is a part of, the primary key, if it is one; null where there is none. Nearly always the
    -- first, simple look settles it.
    case
        when exists (
            select
            from pg_index i
            where i.indrelid = c.oid
                and i.indkey[0] = a.attnum
                and array_upper(i.indclass, 1) = 0
                and i.indisunique
                and i.indisvalid
                and i.indpred is null
        )
        then array[]::text[]
        -- Of a foreign table nothing is known.
        when c.relkind = 'f' then array[]::text[]
        else coalesce(
            (
                select
                    case
                        when k.alone then array[]::text[]
                        else array(
                            select x.relname::text
                            union all
                            select coalesce(e.attname, pg_get_indexdef(i.indexrelid, place + 1, true))
                            from generate_series(0, array_upper(i.indclass, 1)) place
                                left join pg_attribute e on e.attrelid = c.oid and e.attnum = i.indkey[place]
                        )
                    end
                from pg_index i
                    join pg_class x on x.oid = i.indexrelid
                    left join pg_partitioned_table t on t.partrelid = c.oid
                    -- What a table is partitioned by has to be in each of its keys, so it does not count.
                    cross join lateral (
                        select bool_and(i.indkey[place] = any (a.attnum || coalesce(t.partattrs::int2[], '{}')))
                        from generate_series(0, array_upper(i.indclass, 1)) place
                    ) k (alone)
                where i.indrelid = c.oid
                    and i.indisunique
                    and i.indisvalid
                    and i.indpred is null
                    -- indkey has the columns of INCLUDE, too; indclass does not.
                    and array_position(i.indkey::int2[], a.attnum) <= array_upper(i.indclass, 1)
                order by not k.alone, not i.indisprimary, i.indexrelid
                limit 1
            ),
            -- A table without a key of its own can have partitions or children with one.
            case
                when c.relhassubclass and exists (
                    with recursive below (relation) as (
                        select i.inhrelid from pg_inherits i where i.inhparent = c.oid
                        union all
                        select i.inhrelid from pg_inherits i join below l on i.inhparent = l.relation
                    )
                    select
                    from below l
                        join pg_attribute e on e.attrelid = l.relation and e.attname = a.attname
                        join pg_index i on i.indrelid = l.relation
                    where i.indisunique and i.indisvalid and i.indpred is null and i.indkey[0] = e.attnum
                )
                then array[]::text[]
            end)
    end as unique_key,
    has_schema_privilege(n.oid, 'USAGE') as schema_usable,
    o.owns or has_column_privilege(c.oid, a.attnum, 'SELECT') as selectable,
    (o.owns or has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE'))
        and (
            -- Up to 12, locking a table wants the privilege on each table below it, too.
            current_setting('server_version_num')::integer >= 130000
            or not exists (
                with recursive below (relation) as (
                    select i.inhrelid from pg_inherits i where i.inhparent = c.oid
                    union all
                    select i.inhrelid from pg_inherits i join below l on i.inhparent = l.relation
                )
                select
                from below
                where not has_table_privilege(relation, 'UPDATE, DELETE, TRUNCATE')
            )
        ) as lockable,
    c.relpersistence = 'u' as unlogged,
    (select count(*) + 1 from pg_index i where i.indrelid = c.oid) as locks,
    c.relpages as pages,
    -- Only a b-tree over all rows knows the furthest value; 403 is its oid.
    exists (
        select
        from pg_index i
            join pg_class x on x.oid = i.indexrelid and x.relam = 403
        where i.indrelid = c.oid and i.indkey[0] = a.attnum and i.indisvalid and i.indpred is null
    ) as indexed,
    c.relrowsecurity and row_security_active(c.oid) as row_security
from (
:dependencies
) k (sequence, relation, number, kind, expression)
    join pg_class c on c.oid = k.relation
    join pg_namespace n on n.oid = c.relnamespace
    -- Shortcut: the owner of a table with default privileges has all of them. The functions take longer.
    cross join lateral (select c.relacl is null and pg_has_role(c.relowner, 'USAGE')) o (owns)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number and not a.attisdropped
    left join base_type b
        on b.domain = a.atttypid
        and not exists (select from pg_type t where t.oid = b.base and t.typtype = 'd')
where c.relkind in ('r', 'p', 'f')
    and c.relpersistence <> 't'
