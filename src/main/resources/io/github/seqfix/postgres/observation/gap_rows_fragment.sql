-- The rows of a table from a value of a column on.
select from :"schema".:"name" where :"column" operator(pg_catalog.>=) :min and :"column" operator(pg_catalog.<=) :max
