-- Changes nothing, but takes the lock that holds off nextval and setval until commit: LOCK TABLE cannot do that
-- for a sequence.
alter sequence :"schema".:"name" increment by :increment
