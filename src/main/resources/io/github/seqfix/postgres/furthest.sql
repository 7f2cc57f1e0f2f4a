-- The furthest value of a column wherever it lies, as text.
(select :aggregate(:"column")::text from :"schema".:"name")
