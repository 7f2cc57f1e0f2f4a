-- Opens a transaction that may write, whatever the role's or the database's default is.
set transaction isolation level read committed, read write;
set local search_path = '';
set local row_security = off;
set local standard_conforming_strings = on;
set local quote_all_identifiers = off;
set local extra_float_digits = 3;
set local statement_timeout = :statement_timeout;
set local lock_timeout = :lock_timeout
