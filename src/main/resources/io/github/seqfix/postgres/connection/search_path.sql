-- The schemas in which the role's own sessions look names up, in their order. This runs along that very path, where
-- another schema can come before the system's.
select schema
from pg_catalog.unnest(pg_catalog.current_schemas(false)) with ordinality path (schema, place)
order by place
