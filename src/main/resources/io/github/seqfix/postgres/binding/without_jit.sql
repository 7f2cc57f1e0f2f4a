-- Compiling the queries of the catalog takes longer than running them. PostgreSQL 10 has no such setting.
select set_config(name, 'off', true) from pg_settings where name = 'jit'
