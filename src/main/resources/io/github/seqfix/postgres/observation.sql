-- Where a sequence stands, in one row, so that many of them make one statement.
select :ordinal as ordinal, last_value::text as value, is_called
from :"schema".:"name"
