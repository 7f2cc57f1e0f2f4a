-- The tables' trees: partitions and inheritance children with their parents.
select i.inhrelid::bigint as child, i.inhparent::bigint as parent
from pg_inherits i
    join pg_class c on c.oid = i.inhrelid
where c.relkind in ('r', 'p', 'f')
