-- A role or database can have one, since 17; it would end the connection. Each statement has a timeout of its own.
set local transaction_timeout = 0
