-- One repair as a statement of its own. psql runs what this becomes; it leaves variables inside dollar quotes alone.
do :tag
#variable_conflict use_column
declare
    seen record;
    edge numeric;
    passed numeric;
    behind numeric;
    target numeric;
begin
    perform set_config('lock_timeout', ':lock_timeout', true);
    perform set_config('extra_float_digits', '3', true);
    :checks
    :locks
    select last_value, is_called, last_value::numeric + case when is_called then (:increment) else 0 end as next
        into strict seen
        from :"schema".:"name";
    select :aggregate(least(greatest(:toward_start(held), (:min)), (:max)))
        into edge
        from (values
        :edges
        ) as bound (held)
        where held is not null;
    passed := :passed;
    if passed is null then
        target := :without_data;
    else
        behind := (passed - seen.next) * sign((:increment));
        target := seen.next
            + (:increment) * (div(behind - mod(mod(behind, abs((:increment))) + abs((:increment)), abs((:increment))), abs((:increment))) + 1);
    end if;
    if target :furthest seen.next:or_back then
        if target :furthest (:limit) then
            raise exception 'no value is left for %: next would be %, past %', :title, target, (:limit);
        end if;
        perform setval(:sequence, target::bigint, false);
    end if;
end
:tag
