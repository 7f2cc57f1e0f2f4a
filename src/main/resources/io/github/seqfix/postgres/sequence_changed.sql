-- Fails, since the setting refuses a word, if the sequence is defined otherwise than it was, or had another owner than
-- hold_sequence.sql has just given it: then this transaction has written its row.
select set_config('lock_timeout', 'the sequence has changed', true)
from pg_class
where oid = :'sequence'::regclass
    and (
        xmin::text = (txid_current() % 4294967296)::text
        or pg_sequence_parameters(oid)::text <> :'parameters'
    )
