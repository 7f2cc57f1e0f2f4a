-- Moves back only from the very position that was judged.
select setval(:'sequence', :next, false)
from :"schema".:"name"
where last_value = (:last_value) and is_called = :is_called
