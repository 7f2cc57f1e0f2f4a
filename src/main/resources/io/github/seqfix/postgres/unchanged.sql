-- Whether the sequence is still defined as it was, and no rows have come beyond those for which the new position was
-- chosen.
pg_sequence_parameters(:'sequence'::regclass)::text = :'parameters' and not exists (:rows_beyond)
