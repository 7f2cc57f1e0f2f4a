-- One statement that reads and writes, so that a nextval in between has to hit a few microseconds; and never moves back.
select setval(:'sequence', :next, false)
from :"schema".:"name"
where (:next - last_value::numeric) / (:increment) > case when is_called then 1 else 0 end
