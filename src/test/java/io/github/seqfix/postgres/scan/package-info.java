/** Tests of what looking at a database costs it: locks, messages, passes over tables. */
@NullMarked
package io.github.seqfix.postgres.scan;

import org.jspecify.annotations.NullMarked;
