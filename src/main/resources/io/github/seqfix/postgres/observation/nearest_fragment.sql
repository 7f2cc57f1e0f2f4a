-- The nearest value of a column at or beyond next, as text: one look into an index that begins with the column.
(
    select :"column"
    from :"schema".:"name"
    where :"column" operator(pg_catalog.>=) (:min)::bigint and :"column" operator(pg_catalog.<=) (:max)::bigint :on_grid
    order by :"column" :order
    limit 1
)::text
