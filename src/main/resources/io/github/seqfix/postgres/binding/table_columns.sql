-- All columns of these tables; nothing is said of a sequence.
select null as sequence, a.attrelid as relation, a.attnum as number, 'COLUMN' as kind, null as expression
from pg_attribute a
where a.attnum > 0
    and a.attrelid in (:relations)
