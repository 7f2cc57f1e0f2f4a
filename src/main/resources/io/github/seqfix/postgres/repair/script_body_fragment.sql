-- The repair of one sequence in PL/pgSQL: takes the locks, reads again, computes again, and moves the sequence only if it
-- has to be moved then. What is the same for all sequences of a script stands here as a number or a word. The comments
-- that are to be read in the script have another form.
#variable_conflict use_variable
declare
    place constant regclass := sequence::regclass;
    tables regclass[] := '{}';
    source text[];
    definition record;
    seen record;
    direction numeric;
    step numeric;
    held numeric;
    edge numeric;
    ahead numeric;
    allocation text;
    block numeric;
    unsafe numeric;
    passed numeric;
    behind numeric;
    target numeric;
begin
    foreach source slice 1 in array columns loop
        if source[2] is not null and row_security_active(source[1]) then
            raise exception 'row-level security hides rows of % from this role', source[1];
        end if;
        if source[1]::regclass <> all (tables)
            and (select relkind <> 'f' from pg_catalog.pg_class where oid = source[1]::regclass)
        then
            tables := tables || source[1]::regclass;
        end if;
    end loop;

    /* Only the first lock is waited for: with locks held, to wait for another could end in a deadlock. */
    if :locks_tables and tables <> '{}' then
        execute format('lock table only %s in share row exclusive mode', tables[1]);
        perform set_config('lock_timeout', :'patience', true);
        execute format('lock table %s in share row exclusive mode', array_to_string(tables, ', '));
    end if;
    /* Changes nothing, but holds off nextval. */
    if :locks_sequence then
        execute format('alter sequence %s no cycle', place);
    end if;

    select seqstart, seqincrement, seqmin, seqmax
        into strict definition
        from pg_catalog.pg_sequence
        where seqrelid = place;
    step := definition.seqincrement;
    direction := sign(step);
    execute format(
        'select last_value, is_called, last_value + case when is_called then $1 else 0 end as next from %s', place)
        into strict seen
        using step;
    foreach source slice 1 in array columns loop
        if source[2] is not null then
            execute format(
                'select %s(%I)::text::numeric from %s where %2$I between $1 and $2',
                case when step > 0 then 'max' else 'min' end, source[2], source[1]::regclass)
                into held
                using definition.seqmin, definition.seqmax;
            /* A fraction is cut off toward the start of the sequence. */
            held := case when step > 0 then floor(held) else ceil(held) end;
            if held is not null then
                held := least(greatest(held, definition.seqmin), definition.seqmax);
                edge := case when step > 0 then greatest(edge, held) else least(edge, held) end;
            end if;
        end if;
    end loop;

    /* The last value that next must have passed: see the page Repairing a live database. */
    passed := :passed_by_wish;
    ahead := edge + direction * :margin;
    foreach allocation in array allocations loop
        block := coalesce(substring(allocation from '[0-9]+'), '1')::numeric;
        unsafe := case substring(allocation from '[A-Z_]+')
            when 'PLAIN' then ahead
            when 'POOLED' then ahead + block - 1
            when 'HILO' then div(ahead - 1 - mod(mod(ahead - 1, block) + block, block), block) + 1
            when 'LEGACY_HILO' then div(ahead - mod(mod(ahead, block + 1) + block + 1, block + 1), block + 1)
            when 'REFUSED_BELOW' then block - 1
        end;
        passed := case when step > 0 then greatest(passed, unsafe) else least(passed, unsafe) end;
    end loop;
    if passed is null then
        target := :without_data;
    else
        behind := (passed - seen.next) * direction;
        target := seen.next + step * (div(behind - mod(mod(behind, abs(step)) + abs(step), abs(step)), abs(step)) + 1);
    end if;

    if (target - seen.next) * direction > 0 or (seen.last_value = seen_last_value and seen.is_called = seen_called) then
        if (target - last_usable) * direction > 0 then
            raise exception 'no value is left for %: next would be %, past %', sequence, target, last_usable;
        end if;
        perform setval(place, target::bigint, false);
        raise notice '%: next moved from % to %', sequence, seen.next, target;
    end if;
end
