/** The only package that knows Maven: the goals, their parameters, and the connection settings. */
@NullMarked
package io.github.seqfix.maven;

import org.jspecify.annotations.NullMarked;
