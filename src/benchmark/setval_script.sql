-- What many run after an import, after the example in PostgreSQL's wiki: one setval for each owned sequence, without
-- locks, without a look at where the sequence stands. Prints the script.
select format(
    'select setval(%L, coalesce(max(%I), 1)) from %I.%I;',
    quote_ident(sequence_schema.nspname) || '.' || quote_ident(sequence.relname),
    attribute.attname,
    table_schema.nspname,
    owner.relname)
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
order by sequence.relname;
