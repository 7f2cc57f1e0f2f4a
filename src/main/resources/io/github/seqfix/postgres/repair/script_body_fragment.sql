-- The repair of one sequence in PL/pgSQL: takes the locks, reads again, computes again, and moves the sequence only if it
-- has to be moved then.
#variable_conflict use_column
declare
    step constant numeric := :increment;
    seen record;
    edge numeric;
    passed numeric;
    behind numeric;
    target numeric;
begin
    set local lock_timeout = :lock_timeout;
    set local extra_float_digits = 3;
    :checks
    :locks
    select last_value, is_called, last_value + case when is_called then step else 0 end as next
        into strict seen
        from :"schema".:"name";
    select :aggregate(least(greatest(:toward_start(held), :min), :max))
        into edge
        from (values
            :edges
        ) as bound (held)
        where held is not null;
    passed := :passed;
    if passed is null then
        target := :without_data;
    else
        behind := (passed - seen.next) * sign(step);
        target := seen.next + step * (div(behind - mod(mod(behind, abs(step)) + abs(step), abs(step)), abs(step)) + 1);
    end if;
    if target :beyond seen.next:or_back then
        if target :beyond :limit then
            raise exception 'no value is left for %: next would be %, past %', :'title', target, :limit;
        end if;
        perform setval(:'sequence', target::bigint, false);
        raise notice '%: next moved from % to %', :'title', seen.next, target;
    end if;
end
