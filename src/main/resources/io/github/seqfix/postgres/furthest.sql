-- The furthest value of a column wherever it lies, as text: columns of one statement differ in type. Without a condition
-- the server plans it twice as fast as with one.
(select :aggregate(:"column")::text from :"schema".:"name")
