-- The same, where all rows of a table have to be read to know what its columns hold: in one pass.
:observation
from :"schema".:"name"
