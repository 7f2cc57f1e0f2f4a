-- Fails, since the setting refuses a word, if there are rows beyond those for which the new position was chosen.
select set_config('lock_timeout', 'rows have come', true)
from :"schema".:"name"
where :"column" :beyond
limit 1
