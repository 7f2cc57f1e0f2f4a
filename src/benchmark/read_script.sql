-- The least that a check can ask: where each sequence stands, and the highest value of its column, fifty in a statement.
-- Prints the script; it judges nothing.
\ir owned_sequences.sql
select string_agg(
    format(
        'select last_value, is_called, (select max(%I) from %I.%I) from %I.%I',
        attribute, table_schema, table_name, sequence_schema, sequence_name),
    ' union all ') || ';'
from (
    select *, (row_number() over (order by sequence_name) - 1) / 50 as batch
    from owned_sequences
) owned
group by batch;
