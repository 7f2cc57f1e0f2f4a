-- The repair of one sequence as a function that lasts as long as the session: a script calls it for each sequence.
-- :body is script_body_fragment.sql between dollar quotes.
create or replace function pg_temp.seqfix_repair(
    sequence pg_catalog.text,
    columns pg_catalog.text[],
    last_usable numeric,
    allocations pg_catalog.text[] default '{PLAIN}',
    seen_last_value bigint default null,
    seen_called boolean default null,
    path pg_catalog.text default pg_catalog.current_setting('search_path'):counted)
returns pg_catalog.void
language plpgsql
set lock_timeout = :lock_timeout
set extra_float_digits = 3:settings
set search_path = pg_catalog, pg_temp
as :body
