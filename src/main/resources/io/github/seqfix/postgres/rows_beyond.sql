-- Whether there are rows beyond those for which the new position was chosen.
select
from :"schema".:"name"
where :"column" :beyond
limit 1
