-- The sequences that a column owns or is the identity of, as most scripts look for them.
create temp view owned_sequences as
select
    attribute.attname as attribute,
    table_schema.nspname as table_schema,
    owner.relname as table_name,
    sequence_schema.nspname as sequence_schema,
    sequence.relname as sequence_name
from pg_class sequence
    join pg_namespace sequence_schema on sequence_schema.oid = sequence.relnamespace
    join pg_depend depend
        on depend.objid = sequence.oid
        and depend.classid = 'pg_class'::regclass
        and depend.refclassid = 'pg_class'::regclass
        and depend.deptype in ('a', 'i')
    join pg_class owner on owner.oid = depend.refobjid
    join pg_namespace table_schema on table_schema.oid = owner.relnamespace
    join pg_attribute attribute on attribute.attrelid = owner.oid and attribute.attnum = depend.refobjsubid
where sequence.relkind = 'S';
