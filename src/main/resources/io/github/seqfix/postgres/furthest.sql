-- The furthest value of a column wherever it lies, as text: columns of one statement differ in type. A condition would
-- double what the server needs to plan it.
select :ordinal as ordinal, :aggregate(:"column")::text as value, false as is_called
from :"schema".:"name"
