@NullMarked
package io.github.seqfix.postgres.observation;

import org.jspecify.annotations.NullMarked;
