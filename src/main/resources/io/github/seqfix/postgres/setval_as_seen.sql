-- Moves the sequence only if its definition, its position and what its columns hold are those for which the new
-- position was chosen.
select setval(:'sequence', :next, false) as last_value, false as is_called
from :"schema".:"name"
where last_value = (:last_value)
    and is_called = :is_called
    and array[:values]::text[] = array[:seen]::text[]
    and (:definition_unchanged)
