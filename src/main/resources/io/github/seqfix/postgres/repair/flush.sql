-- Changes nothing, but writes the sequence to a new file, so that the commit waits for the disk: with it, all that was
-- committed before without waiting is on the disk, too.
alter sequence :"schema".:"name" no cycle
