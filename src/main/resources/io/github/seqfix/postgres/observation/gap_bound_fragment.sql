-- Of the values of a column between two others, the one that an aggregate function picks.
(select :aggregate(:"column")::text::numeric from :"schema".:"name" where :"column" between :min and :max)
