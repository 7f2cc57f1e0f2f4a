/**
 * Observations: each {@code BoundSequence} goes in, where it stands and what its columns hold comes out as a
 * {@code core.Observation}. Read in batches, a statement for each; a sequence that cannot be read does not affect the
 * others.
 */
@NullMarked
package io.github.seqfix.postgres.observation;

import org.jspecify.annotations.NullMarked;
