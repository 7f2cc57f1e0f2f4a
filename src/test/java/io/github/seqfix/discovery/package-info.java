/** Tests of the search for the database that a project names. */
@NullMarked
package io.github.seqfix.discovery;

import org.jspecify.annotations.NullMarked;
