-- Where a standby gets its changes from, as far as the role may know: host and port of whom it receives from, else of whom
-- it is told to. PostgreSQL 10 has no sender_host, and primary_conninfo became a setting in 12.
select
    (select to_jsonb(w) ->> 'sender_host' from pg_stat_wal_receiver w) as host,
    (select to_jsonb(w) ->> 'sender_port' from pg_stat_wal_receiver w) as port,
    (select setting from pg_settings where name = 'primary_conninfo') as conninfo
