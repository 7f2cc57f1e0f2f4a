-- Moves the sequence only from the very position that was judged.
select pg_catalog.setval(:'sequence', :next, false) as last_value, false as is_called
from :"schema".:"name"
where last_value = (:last_value) and is_called = :is_called
