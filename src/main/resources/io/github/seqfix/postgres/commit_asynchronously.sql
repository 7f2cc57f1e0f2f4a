-- Commits without waiting for the disk. One commit that does wait makes all before it as durable as itself.
set local synchronous_commit = off
