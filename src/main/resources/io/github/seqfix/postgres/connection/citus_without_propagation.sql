-- Citus refuses to alter a sequence of one of its tables, unless it is altered on this node only: each node has its own.
set local citus.enable_ddl_propagation = off
