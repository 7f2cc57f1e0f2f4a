-- From here on a lock that is not free at once is not waited for. Those who wait for us already are looked at for a
-- deadlock after deadlock_timeout: where that is near, there is no time left at all.
select set_config(
    'lock_timeout',
    case when clock_timestamp() - now() < current_setting('deadlock_timeout')::interval / 2 then :patience else 1 end::text,
    true)
