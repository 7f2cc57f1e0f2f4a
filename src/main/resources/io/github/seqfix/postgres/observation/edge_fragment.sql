-- The furthest value of a column inside the sequence's range, as text.
(select :aggregate(:"column")::text from :"schema".:"name" where :"column" between (:min)::bigint and (:max)::bigint)
