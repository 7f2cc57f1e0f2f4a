-- The rows beyond those for which the new position was chosen.
select
from :name
where :"column" :beyond
