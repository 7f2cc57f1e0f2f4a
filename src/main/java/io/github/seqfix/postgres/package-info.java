/** The only package that knows JDBC: connecting, the catalog, reading and repairing. */
@NullMarked
package io.github.seqfix.postgres;

import org.jspecify.annotations.NullMarked;
