-- The least that a check can ask: where each sequence stands, and the highest value of its column, fifty in a statement.
-- Prints the script; it judges nothing.
select string_agg(
    format(
        'select last_value, is_called, (select max(%I) from %I.%I) from %I.%I',
        attribute, table_schema, table_name, sequence_schema, sequence_name),
    ' union all ') || ';'
from (
    select
        attribute.attname as attribute,
        table_schema.nspname as table_schema,
        owner.relname as table_name,
        sequence_schema.nspname as sequence_schema,
        sequence.relname as sequence_name,
        (row_number() over (order by sequence.relname) - 1) / 50 as batch
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
    where sequence.relkind = 'S'
) owned
group by batch;
