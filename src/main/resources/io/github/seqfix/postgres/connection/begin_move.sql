-- Opens a transaction for short statements that stand in one message with it: no more than what they need, since each
-- statement costs a message its time. What would come too late for the message is left out: the server reads all of its
-- text before it runs the first statement, and a statement_timeout counts from before.
begin isolation level read committed, read write;
set local search_path = :search_path;
set local row_security = off;
set local lock_timeout = :lock_timeout
