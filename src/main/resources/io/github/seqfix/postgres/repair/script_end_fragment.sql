-- Clears away what script.sql and script_look.sql have created; in a session without it, that is an error.
drop function pg_temp.seqfix_repair(pg_catalog.text, pg_catalog.text[], numeric, pg_catalog.text[], bigint, boolean, pg_catalog.text:counted),
    pg_temp.seqfix_look(pg_catalog.text, pg_catalog.text)
