-- Fails if a sequence is still behind the three rows of its table.
do $$
declare
    sequence regclass;
    seen integer := 0;
    behind boolean;
begin
    for sequence in select oid from pg_class where relkind = 'S' loop
        execute format('select last_value < 3 from %s', sequence) into behind;
        if behind then
            raise exception 'the sequence % is not repaired', sequence;
        end if;
        seen := seen + 1;
        if seen % 1000 = 0 then
            commit;
        end if;
    end loop;
end
$$;
