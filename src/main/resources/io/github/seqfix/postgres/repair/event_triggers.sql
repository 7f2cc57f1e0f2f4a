-- The event triggers that run at each ALTER SEQUENCE of this session: they can forbid it.
select evtname as name
from pg_event_trigger
where evtenabled in ('O', 'A')
    and evtevent in ('ddl_command_start', 'ddl_command_end')
    and (evttags is null or 'ALTER SEQUENCE' = any (evttags))
order by evtname
