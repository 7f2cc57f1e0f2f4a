-- Which server, database and role this is. row_security tells whether the settings of this transaction have arrived.
select
    split_part(version(), ' ', 1) as product,
    split_part(current_setting('server_version'), ' ', 1) as version,
    current_setting('server_version_num')::integer as version_number,
    current_database() as database,
    current_user as role,
    pg_is_in_recovery() as standby,
    current_setting('row_security') as row_security
