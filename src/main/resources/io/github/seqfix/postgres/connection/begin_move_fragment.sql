-- The settings of a transaction in a block that commits by itself: no more than its short statements need, since each costs
-- its time. What would come too late is left out: a statement_timeout counts from the start of the whole block.
set transaction isolation level read committed, read write;
set local search_path = :search_path;
set local row_security = off;
set local lock_timeout = :lock_timeout
