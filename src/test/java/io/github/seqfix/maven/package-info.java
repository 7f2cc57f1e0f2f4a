@NullMarked
package io.github.seqfix.maven;

import org.jspecify.annotations.NullMarked;
