-- For statements that wait for what lock_timeout does not bound.
set local statement_timeout = :statement_timeout
