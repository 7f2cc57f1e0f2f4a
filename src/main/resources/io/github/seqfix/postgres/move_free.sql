-- Moves the sequence, which nobody holds, from the very position that was judged. Whether all else is unchanged is
-- settled before the position is looked at, so that a nextval in between has to hit a few microseconds.
select setval(:'sequence', :next, false) as last_value, false as is_called
from :"schema".:"name"
where :unchanged and last_value = (:last_value) and is_called = :is_called
