-- Takes every sequence back to its first value. Each commit in between gives the locks back.
do $$
declare
    sequence regclass;
    moved integer := 0;
begin
    for sequence in select oid from pg_class where relkind = 'S' loop
        perform setval(sequence, 1, false);
        moved := moved + 1;
        if moved % 1000 = 0 then
            commit;
        end if;
    end loop;
end
$$;
