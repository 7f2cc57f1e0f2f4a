-- Where the sequence stands.
select last_value, is_called
from :"schema".:"name"
