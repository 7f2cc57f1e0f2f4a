@NullMarked
package io.github.seqfix.postgres.source;

import org.jspecify.annotations.NullMarked;
