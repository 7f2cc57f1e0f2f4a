@NullMarked
package io.github.seqfix.compose;

import org.jspecify.annotations.NullMarked;
