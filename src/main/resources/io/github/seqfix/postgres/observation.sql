-- Where a sequence stands and what its columns hold, in one row, so that many of them make one statement.
select :ordinal as ordinal, last_value, is_called, array[:values]::text[] as values
from :"schema".:"name"
