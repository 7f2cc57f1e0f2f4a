-- Moves the sequence, which is held, from the very position that was judged, if all else is unchanged, too. Fails, since
-- the setting refuses a word, if the sequence had another owner than hold_sequence.sql has just given it: that has
-- written to pg_class then, and is undone. What this session wrote a moment ago can count, too, and fails in vain.
select case
    when not current_setting('track_counts')::boolean or pg_stat_get_xact_tuples_updated('pg_class'::regclass) > 0
        then set_config('lock_timeout', 'another owner', true)
    when last_value = (:last_value) and is_called = :is_called and :unchanged
        then setval(:'sequence', :next, false)::text
end as last_value, false as is_called
from :"schema".:"name"
