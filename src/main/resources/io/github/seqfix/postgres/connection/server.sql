-- Which server, database and role this is. row_security tells whether the settings of this transaction have arrived.
select
    split_part(current_setting('server_version'), ' ', 1) as version,
    current_setting('server_version_num')::integer as version_number,
    current_database() as database,
    current_user as role,
    pg_is_in_recovery() as standby,
    current_setting('row_security') as row_security,
    -- What a provider has put beside PostgreSQL's own.
    array(select distinct split_part(name, '.', 1) from pg_settings where strpos(name, '.') > 0) as prefixes,
    array(select distinct proname::text from pg_proc where proname = 'aurora_version') as functions,
    array(select rolname::text from pg_roles where rolname = 'supabase_admin') as roles,
    exists (select from pg_extension where extname = 'citus') as citus,
    -- How many locks all sessions together can hold at the least.
    current_setting('max_locks_per_transaction', true)::bigint
        * (current_setting('max_connections', true)::bigint
            + coalesce(current_setting('max_prepared_transactions', true)::bigint, 0)) as locks
