/** Random schemas on a real server: the verdict against what inserts do. */
@NullMarked
package io.github.seqfix.postgres.generated;

import org.jspecify.annotations.NullMarked;
