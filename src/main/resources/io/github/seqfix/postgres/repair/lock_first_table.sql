-- Waits for those that have written and not yet committed, then holds off writers; readers go on. Without the
-- partitions and children, which are locked by lock_tables.sql.
lock table only :"schema".:"name" in share row exclusive mode
