-- The rows beyond those for which the new position was chosen: of a column, :beyond is a condition on its value.
select
from :"schema".:"name"
where :"column" :beyond
