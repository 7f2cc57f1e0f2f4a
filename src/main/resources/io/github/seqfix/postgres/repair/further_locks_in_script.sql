-- From here on a lock that is not free at once is not waited for: that could end in a deadlock.
set local lock_timeout = :patience
