-- The tables' trees: partitions and inheritance children with their parents, and what reading each child takes.
select
    i.inhrelid::bigint as child,
    i.inhparent::bigint as parent,
    (select count(*) + 1 from pg_index x where x.indrelid = c.oid) as locks,
    c.relpages as pages
from pg_inherits i
    join pg_class c on c.oid = i.inhrelid
where c.relkind in ('r', 'p', 'f')
