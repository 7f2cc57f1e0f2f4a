-- The furthest value of a column inside the sequence's range, as text.
(
    select pg_catalog.:aggregate(:"column")::text
    from :"schema".:"name"
    where :"column" operator(pg_catalog.>=) (:min)::bigint
        and :"column" operator(pg_catalog.<=) (:max)::bigint
)
