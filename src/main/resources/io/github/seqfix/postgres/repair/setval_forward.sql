-- One statement that reads and writes, so that a nextval in between has to hit a few microseconds; and never moves back.
select pg_catalog.setval(:'sequence', :next, false)
from :"schema".:"name"
where ((:next)::numeric - last_value::numeric) / (:increment)::numeric > case when is_called then 1.0 else 0.0 end
