-- Holds off writers, and waits for those that have written and not yet committed; readers go on.
lock table :"schema".:"name" in share row exclusive mode
