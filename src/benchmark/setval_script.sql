-- What many run after an import, after the example in PostgreSQL's wiki: one setval for each owned sequence, without
-- locks, without a look at where the sequence stands. Prints the script.
\ir owned_sequences.sql
select format(
    'select setval(%L, coalesce(max(%I), 1)) from %I.%I;',
    quote_ident(sequence_schema) || '.' || quote_ident(sequence_name),
    attribute,
    table_schema,
    table_name)
from owned_sequences
order by sequence_name;
