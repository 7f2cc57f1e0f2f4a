-- Keeps the transaction open as long as the work beside it: it holds neither a lock nor a snapshot.
set local idle_in_transaction_session_timeout = 0
