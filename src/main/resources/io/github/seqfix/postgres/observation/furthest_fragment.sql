-- The furthest value of a column, wherever it lies. To plan this costs the server less than max or min does, and a
-- condition on the value would double it.
(
    select :"column"
    from :"schema".:"name"
    where :"column" is not null
    order by :"column" :order
    limit 1
)::text
