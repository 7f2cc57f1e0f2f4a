@NullMarked
package io.github.seqfix.jpa;

import org.jspecify.annotations.NullMarked;
