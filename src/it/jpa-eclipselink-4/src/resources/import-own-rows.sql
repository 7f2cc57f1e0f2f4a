-- As a migration tool creates it: a start below the block size, which EclipseLink refuses.
alter sequence refused_seq restart with 1;
