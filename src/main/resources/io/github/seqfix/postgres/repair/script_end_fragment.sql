-- Clears away what script.sql has created; in a session without it, that is an error.
drop function pg_temp.seqfix_repair(text, text[], numeric, text[], bigint, boolean)
