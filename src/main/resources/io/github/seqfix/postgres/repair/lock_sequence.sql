-- Changes nothing, since a CYCLE sequence is never repaired, but takes the lock that holds off nextval and setval
-- until commit: LOCK TABLE cannot do that for a sequence. It also makes what other sessions hold in their CACHE invalid.
alter sequence :"schema".:"name" no cycle
