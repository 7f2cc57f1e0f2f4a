/** Schemas of real life as data, each with what seqfix has to say and to do about it, and the tests that run them. */
@NullMarked
package io.github.seqfix.postgres.situations;

import org.jspecify.annotations.NullMarked;
