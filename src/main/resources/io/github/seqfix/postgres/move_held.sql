-- Moves a sequence from the very position that was judged, if all else is as it was seen, too, while nobody can draw from
-- it, and reads back where it then stands.
-- One commit that does wait for the disk makes all before it as durable as itself.
set local synchronous_commit = off;
:locks;
-- Gives the sequence to the owner that it has: that changes nothing, but takes the lock that holds off nextval and setval
-- until commit. Other forms of ALTER SEQUENCE write the sequence to a new file, which costs several times as much.
alter sequence :name owner to :"owner";
-- Each change of the sequence's definition has written it to a new file. Fails before it reads anything, since OFFSET
-- refuses a negative number, if the sequence had another owner than it has just been given: that has written to pg_class
-- then, and is undone. What this session wrote a moment ago can count, too, and fails in vain.
select setval(tableoid, :next, false)
from :name
where not exists (:rows_beyond)
    and last_value = (:last_value)
    and is_called = :is_called
    and pg_relation_filenode(tableoid) = :'file'
offset -pg_stat_get_xact_tuples_updated('pg_class'::regclass);
select last_value, is_called
from :name
