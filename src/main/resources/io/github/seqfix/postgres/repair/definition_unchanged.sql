-- Whether the sequence is still defined as it was when its columns were read. The number of its file, which tells that to
-- a bulk repair, is of no use here: lock_sequence.sql itself has written a new file by now.
select pg_catalog.pg_sequence_parameters(:'sequence'::regclass)::text = :'parameters' as unchanged
