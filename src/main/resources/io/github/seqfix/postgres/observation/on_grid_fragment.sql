-- A further condition, for values that are among the ids of a grid. CASE keeps a value outside the range, an infinity say,
-- from being computed with.
and case
    when :"column" between (:min)::bigint and (:max)::bigint
    then mod(:"column"::numeric - (:first), 1) = 0 and mod(abs(:"column"::numeric - (:first)), :stride) < :block
end
