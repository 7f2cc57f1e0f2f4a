-- Which node of Citus this is: 0 is the coordinator. The table is Citus' own, as are those of citus_tables.sql.
select groupid from pg_dist_local_group
