@NullMarked
package io.github.seqfix.postgres;

import org.jspecify.annotations.NullMarked;
