-- Another's code, as the functions of an index, finds its own names along the path of whoever runs the script: this runs
-- one statement along it. What the function of script.sql works out by itself is worked out along the system's.
create or replace function pg_temp.seqfix_look(path pg_catalog.text, statement pg_catalog.text)
returns numeric
language plpgsql
set search_path = pg_catalog, pg_temp
as $seqfix$
declare
    held numeric;
begin
    perform set_config('search_path', path, true);
    execute statement into held;
    return held;
end
$seqfix$
