-- Whether the sequence is still defined as it was when its columns were read.
select exists (
    select
    from pg_sequence s
        join pg_class c on c.oid = s.seqrelid
        join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = :'schema_name'
        and c.relname = :'sequence_name'
        and format_type(s.seqtypid, null) = :'data_type'
        and s.seqstart = (:start)
        and s.seqincrement = (:increment)
        and s.seqmin = (:min)
        and s.seqmax = (:max)
        and s.seqcache = (:cache)
        and not s.seqcycle
) as unchanged
