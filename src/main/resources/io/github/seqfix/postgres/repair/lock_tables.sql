-- All tables of a sequence, each with its partitions and children.
lock table :tables in share row exclusive mode
