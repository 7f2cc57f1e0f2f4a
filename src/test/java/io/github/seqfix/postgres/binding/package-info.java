@NullMarked
package io.github.seqfix.postgres.binding;

import org.jspecify.annotations.NullMarked;
