-- The triggers that call such functions and are on.
select
    t.tgrelid::bigint as relation,
    n.nspname as schema,
    c.relname as table,
    t.tgname as name,
    t.tgfoid::bigint as function,
    -- What is assigned to the new row counts only for each row, before it is inserted or updated.
    t.tgtype & 3 = 3 and t.tgtype & 20 > 0 as assigns,
    array(
        select convert_from(decode(a.argument, 'escape'), getdatabaseencoding())
        from unnest(string_to_array(encode(t.tgargs, 'escape'), E'\\000')) with ordinality a (argument, place)
        where a.place <= t.tgnargs
        order by a.place
    ) as arguments
from pg_trigger t
    join pg_class c on c.oid = t.tgrelid
    join pg_namespace n on n.oid = c.relnamespace
where t.tgfoid in (:functions)
    and not t.tgisinternal
    and t.tgenabled in ('O', 'A')
    -- A partition's copy of its table's trigger; pg_trigger has the column since PostgreSQL 13.
    and coalesce(to_jsonb(t) ->> 'tgparentid', '0') = '0'
    and c.relkind in ('r', 'p', 'f', 'v')
    and c.relpersistence <> 't'
order by n.nspname, c.relname, t.tgname
