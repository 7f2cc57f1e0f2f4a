-- From here on a lock that is not free at once is not waited for.
set local lock_timeout = :lock_timeout
