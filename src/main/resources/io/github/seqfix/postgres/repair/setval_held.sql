-- Moves a sequence that is locked from the very position that was judged, if all else is as it was seen, too. Each change
-- of the sequence's definition has written it to a new file.
-- OFFSET counts what this transaction has written to pg_class: nothing, unless hold_sequence.sql has taken the sequence
-- from a new owner. A negative OFFSET is an error, so that is undone, and nothing is read. What the session wrote to
-- pg_class a moment before the transaction can be counted, too: then it fails in vain.
select pg_catalog.setval(tableoid, :next, false)
from :"schema".:"name"
where not exists (:rows_beyond)
    and last_value = (:last_value)
    and is_called = :is_called
    and pg_catalog.pg_relation_filenode(tableoid) = :'file'
offset -pg_catalog.pg_stat_get_xact_tuples_updated('pg_class'::regclass)
