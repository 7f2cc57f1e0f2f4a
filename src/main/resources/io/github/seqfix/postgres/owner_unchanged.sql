-- Reads the sequence, so that nobody can give it to another owner until commit, and fails if somebody has: the setting
-- refuses a word. Returns no row.
select
from :"schema".:"name" s
    join pg_class c on c.oid = s.tableoid
where set_config(
    'lock_timeout',
    case when pg_get_userbyid(c.relowner) = :'owner' then current_setting('lock_timeout') else 'the owner has changed' end,
    true) is null
