@NullMarked
package io.github.seqfix.core;

import org.jspecify.annotations.NullMarked;
