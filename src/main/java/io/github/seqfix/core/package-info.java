/** What seqfix knows about sequences: plain Java, no I/O. */
@NullMarked
package io.github.seqfix.core;

import org.jspecify.annotations.NullMarked;
