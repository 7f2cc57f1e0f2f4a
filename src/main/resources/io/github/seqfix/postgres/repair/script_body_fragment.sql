-- The repair of one sequence in PL/pgSQL: takes the locks, reads again, computes again, and moves the sequence only if it
-- has to be moved then. What is the same for all sequences of a script stands here as a number or a word. The comments
-- that are to be read in the script have another form.
#variable_conflict use_variable
declare
    /* What runs along the path of whoever runs this says whose names it means: others could fit better. */
    look constant text := 'select pg_catalog.%1$s(%2$I)::pg_catalog.text::numeric from %3$s'
        || ' where %2$I operator(pg_catalog.>=) %4$L::bigint and %2$I operator(pg_catalog.<=) %5$L::bigint';
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
    first bigint;
    furthest numeric;
    usual numeric;
    reached numeric;
    following numeric;
    preceding numeric;
begin
    foreach source slice 1 in array columns loop
        if source[2] is not null and row_security_active(source[1]) then
            raise exception 'row-level security hides rows of % from this role', source[1];
        end if;
        if source[1]::regclass <> all (tables)
            and (select relkind <> 'f' from pg_class where oid = source[1]::regclass)
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
        perform set_config('search_path', path, true);
        execute pg_catalog.format('alter sequence %s no cycle', place);
        perform pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true);
    end if;

    select seqstart, seqincrement, :first_counted, :last_counted
        into strict definition
        from pg_sequence
        where seqrelid = place;
    step := definition.seqincrement;
    direction := sign(step);
    execute format(
        'select last_value, is_called, last_value + case when is_called then $1 else 0 end as next from %s', place)
        into strict seen
        using step;
    foreach source slice 1 in array columns loop
        if source[2] is not null then
            held := pg_temp.seqfix_look(path, format(
                look,
                case when step > 0 then 'max' else 'min' end, source[2], source[1]::regclass,
                definition.seqmin, definition.seqmax));
            /* A fraction is cut off toward the start of the sequence. */
            held := case when step > 0 then floor(held) else ceil(held) end;
            if held is not null then
                held := least(greatest(held, definition.seqmin), definition.seqmax);
                edge := case when step > 0 then greatest(edge, held) else least(edge, held) end;
            end if;
        end if;
    end loop;

    /* Rows between the values that the sequence takes, those of another node say, never meet it. */
    first := least(greatest(seen.next, definition.seqmin), definition.seqmax);
    if abs(step) > 1 and allocations = '{PLAIN}' and :margin = 0 and (edge - seen.next) * direction >= 0 then
        foreach source slice 1 in array columns loop
            if source[2] is not null then
                held := pg_temp.seqfix_look(path, format(
                    look
                        || ' and case when %2$I operator(pg_catalog.>=) %4$L::bigint and %2$I operator(pg_catalog.<=) %5$L::bigint'
                        || ' then pg_catalog.mod(%2$I::numeric operator(pg_catalog.-) %6$L::numeric, %7$L::numeric)'
                        || ' operator(pg_catalog.=) 0 end',
                    case when step > 0 then 'max' else 'min' end, source[2], source[1]::regclass,
                    case when step > 0 then first else definition.seqmin end,
                    case when step > 0 then definition.seqmax else first end,
                    seen.next, abs(step)));
                furthest := case when step > 0 then greatest(furthest, held) else least(furthest, held) end;
            end if;
        end loop;
        if furthest is null then
            edge := seen.next - step;
        end if;
    end if;

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
        passed := case when step > 0 then greatest(passed, :reserved) else least(passed, :reserved) end;
        behind := (passed - seen.next) * direction;
        target := seen.next + step * (div(behind - mod(mod(behind, abs(step)) + abs(step), abs(step)), abs(step)) + 1);
    end if;

    /* Where no room is left beyond all rows, those that the sequence can meet decide. */
    if furthest is not null and (target - last_usable) * direction > 0 then
        target := furthest + step;
    end if;

    /* A gap wider than a quarter of the range, or than a trillion ids, with rows on both sides, is not crossed unasked. */
    usual := case when step > 0 then definition.seqmin else definition.seqmax end;
    usual := least(greatest(div(abs(last_usable - usual) + 1, 4), 100000), 1000000000000);
    reached := first;
    for step_number in 1..case when not :accepts_gap and (edge - seen.next) * direction > usual then 64 else 0 end loop
        following := reached + direction * div(usual + 1, 2);
        following := least(greatest(following, definition.seqmin), definition.seqmax);
        held := null;
        preceding := null;
        foreach source slice 1 in array columns loop
            if source[2] is not null then
                behind := pg_temp.seqfix_look(path, format(
                    look,
                    case when step > 0 then 'min' else 'max' end, source[2], source[1]::regclass,
                    case when step > 0 then following::bigint else definition.seqmin end,
                    case when step > 0 then definition.seqmax else following::bigint end));
                held := case when step > 0 then least(held, behind) else greatest(held, behind) end;
            end if;
        end loop;
        exit when held is null;
        foreach source slice 1 in array columns loop
            if source[2] is not null then
                behind := pg_temp.seqfix_look(path, format(
                    look,
                    case when step > 0 then 'max' else 'min' end, source[2], source[1]::regclass,
                    case when step > 0 then definition.seqmin else (held + 1)::bigint end,
                    case when step > 0 then (held - 1)::bigint else definition.seqmax end));
                preceding := case when step > 0 then greatest(preceding, behind) else least(preceding, behind) end;
            end if;
        end loop;
        reached := case when step > 0 then greatest(preceding, reached) else least(preceding, reached) end;
        if preceding is not null and abs(held - reached) > usual and coalesce((held - (:wish)) * direction >= 0, true) then
            raise exception 'a wide gap from % to % lies ahead of %: set acceptGap to true to cross it',
                reached, held, sequence;
        end if;
        reached := held;
    end loop;

    if (target - seen.next) * direction > 0 or (target <> seen.next and seen.last_value = seen_last_value and seen.is_called = seen_called)
    then
        if (target - last_usable) * direction > 0 then
            raise exception 'no value is left for %: next would be %, past %', sequence, target, last_usable;
        end if;
        perform setval(place, target::bigint, false);
        raise notice '%: next moved from % to %', sequence, seen.next, target;
    end if;
end
