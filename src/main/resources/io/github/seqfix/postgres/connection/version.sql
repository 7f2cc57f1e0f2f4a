-- What every server answers that speaks PostgreSQL's protocol, before anything is asked that not all of them know. This runs
-- along the role's own path, where another schema can come before the system's.
select pg_catalog.version() as version
