-- Fails, since the setting refuses a word, if the sequence is defined otherwise than it was, or had another owner than
-- hold_sequence.sql has just given it: then this transaction has written its row, which has no age yet. Fails, too, if
-- rows have come beyond those for which the new position was chosen.
select set_config('lock_timeout', 'changed meanwhile', true)
from pg_class
where oid = :'sequence'::regclass
    and (
        age(xmin) = 0
        or pg_sequence_parameters(oid)::text <> :'parameters'
        or exists (:rows_beyond)
    )
