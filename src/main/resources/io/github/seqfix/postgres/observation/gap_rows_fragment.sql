-- The rows of a table from a value of a column on.
select from :"schema".:"name" where :"column" between :min and :max
