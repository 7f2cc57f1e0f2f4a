-- What it takes to alter the type of :column of :table in :schema: at which table, whether that is made of a type of its
-- own, whose partition key the column is part of, and what uses it there and in the tables below.
with recursive above (relation) as (
    select c.oid
    from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = :'schema' and c.relname = :'table'
    union
    select i.inhparent
    from above
        join pg_inherits i on i.inhrelid = above.relation
        join pg_attribute a on a.attrelid = i.inhparent and a.attname = :'column' and not a.attisdropped
),
top (relation) as (
    select a.relation
    from above a
    where not exists (
        select
        from pg_inherits i
            join above p on p.relation = i.inhparent
        where i.inhrelid = a.relation
    )
),
tree (relation) as (
    select relation from top
    union
    select i.inhrelid from tree join pg_inherits i on i.inhparent = tree.relation
),
held (relation, number, schema, name, row_type, of_type, is_top) as (
    select c.oid, a.attnum, n.nspname, c.relname, c.reltype, c.reloftype, c.oid in (select relation from top)
    from tree
        join pg_class c on c.oid = tree.relation
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname = :'column' and not a.attisdropped
),
dependent (class, object, part, relation, number, schema, name, is_top) as (
    select d.classid, d.objid, d.objsubid, h.relation, h.number, h.schema, h.name, h.is_top
    from held h
        join pg_depend d
            on d.refclassid = 'pg_class'::regclass::oid and d.refobjid = h.relation and d.refobjsubid = h.number
)
select 'TABLE' as kind, schema, name, null as part
from held
where is_top
union all
select 'TYPE', n.nspname, t.typname, null
from held h
    join pg_type t on t.oid = h.of_type
    join pg_namespace n on n.oid = t.typnamespace
where h.is_top
union all
select 'KEY', h.schema, h.name, null
from held h
    join pg_partitioned_table p on p.partrelid = h.relation
where h.number = any (p.partattrs::int2[])
    -- An expression's columns, as the server stores it.
    or position(format(':varattno %s ', h.number) in p.partexprs::text) > 0
union all
select case c.relkind when 'v' then 'VIEW' when 'm' then 'MATERIALIZED_VIEW' else 'RULE' end, n.nspname, c.relname, r.rulename
from dependent d
    join pg_rewrite r on d.class = 'pg_rewrite'::regclass::oid and r.oid = d.object
    join pg_class c on c.oid = r.ev_class
    join pg_namespace n on n.oid = c.relnamespace
union all
select 'TRIGGER', d.schema, d.name, t.tgname
from dependent d
    join pg_trigger t on d.class = 'pg_trigger'::regclass::oid and t.oid = d.object
-- A partition's copy goes with that of the table above.
where not exists (
    select
    from pg_depend above
    where above.classid = 'pg_trigger'::regclass::oid and above.objid = t.oid and above.refclassid = above.classid
)
union all
select 'POLICY', d.schema, d.name, p.polname
from dependent d
    join pg_policy p on d.class = 'pg_policy'::regclass::oid and p.oid = d.object
union all
select 'GENERATED_COLUMN', d.schema, d.name, a.attname
from dependent d
    left join pg_attrdef f on d.class = 'pg_attrdef'::regclass::oid and f.oid = d.object
    join pg_attribute a
        on a.attrelid = d.relation
        and a.attnum <> d.number
        -- Its expression depends on the column; before PostgreSQL 15 the generated column did.
        and (a.attnum = f.adnum or d.class = 'pg_class'::regclass::oid and d.object = d.relation and a.attnum = d.part)
-- A table below has those of the table above.
where d.is_top
    or not exists (
        select
        from pg_inherits i
            join pg_attribute inherited on inherited.attrelid = i.inhparent and inherited.attname = a.attname
        where i.inhrelid = d.relation
    )
union all
select 'FUNCTION', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)
from dependent d
    join pg_proc p on d.class = 'pg_proc'::regclass::oid and p.oid = d.object
    join pg_namespace n on n.oid = p.pronamespace
union all
select 'PUBLICATION', null, p.pubname, null
from dependent d
    join pg_publication_rel r on d.class = 'pg_publication_rel'::regclass::oid and r.oid = d.object
    join pg_publication p on p.oid = r.prpubid
union all
-- Columns of the type that a table's rows have.
select 'COLUMN', n.nspname, c.relname, a.attname
from held h
    join pg_type t on t.oid = h.row_type or t.typelem = h.row_type
    join pg_attribute a on a.atttypid = t.oid and not a.attisdropped
    join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p', 'm', 'f')
    join pg_namespace n on n.oid = c.relnamespace
order by kind, schema, name, part
