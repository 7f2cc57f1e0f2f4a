/**
 * What the source of functions says about sequences: which column of the new row a trigger assigns {@code nextval} to, and
 * which sequence a function draws from. Reads SQL and PL/pgSQL as far as it can without running them; plain Java. Knows
 * nothing of the rest of {@code postgres}.
 */
@NullMarked
package io.github.seqfix.postgres.source;

import org.jspecify.annotations.NullMarked;
