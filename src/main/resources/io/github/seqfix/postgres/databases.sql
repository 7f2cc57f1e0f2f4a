-- All databases of the server. Names of a catalog that all databases share are in no one's encoding but for ASCII.
select datname as name, datistemplate as template, datallowconn as connectable
from pg_catalog.pg_database
order by datname
