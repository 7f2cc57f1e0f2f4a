@NullMarked
package io.github.seqfix.postgres.connection;

import org.jspecify.annotations.NullMarked;
