-- A further condition, for values that are among the ids of a grid. CASE keeps a value outside the range, an infinity say,
-- from being computed with.
and case
    when :"column" operator(pg_catalog.>=) (:min)::bigint and :"column" operator(pg_catalog.<=) (:max)::bigint
    then mod(:"column"::numeric - (:first)::numeric, 1::numeric) = 0::numeric
        and mod(abs(:"column"::numeric - (:first)::numeric), (:stride)::numeric) < (:block)::numeric
end
