-- Lets the commit not wait for the disk. One commit that does wait makes all before it as durable as itself: flush.sql.
set local synchronous_commit = off
