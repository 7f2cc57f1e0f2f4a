-- Waits for those that have written and not yet committed, then holds off writers; readers go on. Without the
-- partitions and children, which are locked when this one is.
lock table only :name in share row exclusive mode
