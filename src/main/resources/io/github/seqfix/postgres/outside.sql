-- What columns hold of which no row lies inside the sequence's range, in one row.
select :ordinal as ordinal, array[:values]::text[] as values
