-- Where a sequence stands, as (last_value,is_called).
(select (last_value, is_called)::text from :"schema".:"name")
