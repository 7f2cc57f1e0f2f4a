-- The schemas in which the role's own sessions look names up, in their order.
select schema
from unnest(current_schemas(false)) with ordinality path (schema, place)
order by place
