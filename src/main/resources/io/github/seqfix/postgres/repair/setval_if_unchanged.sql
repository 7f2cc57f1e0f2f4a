-- Moves a sequence from the very position that was judged, if all else is as it was seen, too. Whether rows have come is
-- settled before the position is looked at, so that where others can draw meanwhile a nextval in between has to hit a few
-- microseconds. Each change of the sequence's definition has written it to a new file.
select pg_catalog.setval(tableoid, :next, false)
from :"schema".:"name"
where not exists (:rows_beyond)
    and last_value = (:last_value)
    and is_called = :is_called
    and pg_catalog.pg_relation_filenode(tableoid) = :'file'
