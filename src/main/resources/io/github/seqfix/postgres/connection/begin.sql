-- The settings of a transaction that the driver has opened. :access is read only, so that nothing can be changed, or read
-- write, whatever the role's or the database's default is.
-- A sequence is not MVCC: an older snapshot would compare yesterday's rows with today's position.
-- row_security = off lets a policy that has come since the catalog was read fail instead of lie.
-- The timeouts come first: a role or database can have some that are too short for what follows.
set local statement_timeout = :statement_timeout;
-- As long as a statement may hold locks, a pause between two may.
set local idle_in_transaction_session_timeout = :statement_timeout;
set transaction isolation level read committed, :access;
set local client_encoding = :'client_encoding';
set local search_path = :search_path;
set local row_security = off;
set local standard_conforming_strings = on;
set local quote_all_identifiers = off;
set local extra_float_digits = 3;
set local lock_timeout = :lock_timeout
