-- The nearest value of a column at or beyond next, as text: one look into an index that begins with the column.
(
    select :"column"
    from :"schema".:"name"
    where :"column" between (:min)::bigint and (:max)::bigint :on_grid
    order by :"column" :order
    limit 1
)::text
