-- Of the values of a column between two others, the one that an aggregate function picks.
(
    select pg_catalog.:aggregate(:"column")::text::numeric
    from :"schema".:"name"
    where :"column" operator(pg_catalog.>=) :min and :"column" operator(pg_catalog.<=) :max
)
