/** What the tests share: the PostgreSQL that they run on, and what a Maven build in {@code src/it} asserts with. */
@NullMarked
package io.github.seqfix.testing;

import org.jspecify.annotations.NullMarked;
