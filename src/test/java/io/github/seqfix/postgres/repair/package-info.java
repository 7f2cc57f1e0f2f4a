/** What a repair does to a real database, and what can go wrong around it. */
@NullMarked
package io.github.seqfix.postgres.repair;

import org.jspecify.annotations.NullMarked;
