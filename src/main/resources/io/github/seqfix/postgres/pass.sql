-- What several sequences have to know of one table, in one pass over its rows.
with pass as (select :values from :"schema".:"name")
:observations
