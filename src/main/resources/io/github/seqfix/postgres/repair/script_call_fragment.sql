-- A call of the function that script.sql creates.
select pg_temp.seqfix_repair(:'sequence', array[:columns], :last_usable:further)
