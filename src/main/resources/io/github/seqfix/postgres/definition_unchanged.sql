-- Whether the sequence is still defined as it was when its columns were read.
select pg_sequence_parameters(:'sequence'::regclass)::text = :'parameters' as unchanged
