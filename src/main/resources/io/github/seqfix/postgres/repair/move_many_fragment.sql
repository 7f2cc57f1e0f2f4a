-- The block of move_many.sql.
declare
    locks text[] := array[:locks];
    moves text[] := array[:moves];
    nexts bigint[] := array[:nexts];
    -- Of a move that has not waited for the disk: what makes it do so.
    flushes text[] := array[:flushes];
    place integer;
    written bigint;
    sequence record;
    moved integer[] := array[]::integer[];
    flushed boolean := true;
    canceled boolean := false;
begin
    for place in 1 .. pg_catalog.cardinality(nexts) loop
        -- Ends the transaction before, and the one in which the block begins: what has been computed has taken a snapshot,
        -- so that the isolation level is settled there.
        commit;
        :settings;
        begin
            -- Counts what has been written to pg_class: hold_sequence.sql writes nothing there, unless it takes the
            -- sequence from a new owner.
            written := pg_catalog.pg_stat_get_xact_tuples_updated('pg_catalog.pg_class'::pg_catalog.regclass);
            execute locks[place];
            if pg_catalog.pg_stat_get_xact_tuples_updated('pg_catalog.pg_class'::pg_catalog.regclass)
                operator(pg_catalog.<>) written
            then
                raise exception 'the sequence has a new owner';
            end if;
            execute moves[place] into sequence;
            if sequence.last_value operator(pg_catalog.=) nexts[place] and not sequence.is_called then
                moved := pg_catalog.array_append(moved, place);
                flushed := flushed and flushes[place] is null;
            end if;
        exception
            when query_canceled then
                canceled := true;
            when others then
                null;
        end;
        exit when canceled;
    end loop;
    commit;
    -- One commit that waits for the disk makes all before it as durable as itself, and the server has not crashed as long
    -- as this block runs. If somebody uses the sequence right now, another one will do as well.
    foreach place in array moved loop
        exit when flushed;
        commit;
        :settings;
        begin
            execute flushes[place];
            flushed := true;
        exception
            when others then
                null;
        end;
    end loop;
    commit;
    if not flushed then
        raise exception 'no move could be followed by a commit that waits for the disk';
    end if;
    raise info '%', pg_catalog.array_to_string(moved, ' ') using errcode = :'told';
end
