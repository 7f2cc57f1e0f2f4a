-- From here on a lock that is not free at once is not waited for. If half of deadlock_timeout has passed since the
-- transaction began, wait 1 ms only: for those who wait for our locks the server may look for a deadlock soon.
select set_config(
    'lock_timeout',
    case when clock_timestamp() - now() < current_setting('deadlock_timeout')::interval / 2.0::double precision then :patience else 1 end::text,
    true)
