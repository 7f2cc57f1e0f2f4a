/**
 * The only package that knows Maven: the goals and their parameters, which become the settings of a run, and the files and
 * log lines that its report becomes.
 */
@NullMarked
package io.github.seqfix.maven;

import org.jspecify.annotations.NullMarked;
