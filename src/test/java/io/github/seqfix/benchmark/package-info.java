/** Measures seqfix beside what it replaces. */
@NullMarked
package io.github.seqfix.benchmark;

import org.jspecify.annotations.NullMarked;
