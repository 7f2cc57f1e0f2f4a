-- Gives the sequence to the owner that it has: that changes nothing, but takes the lock that holds off nextval and setval
-- until commit. Other forms of ALTER SEQUENCE write the sequence to a new file, which costs several times as much.
alter sequence :"schema".:"name" owner to :"owner"
