select :ordinal as ordinal, :"value" as value, false as is_called
from pass
