/** The first thing to run: what seqfix is for, told on a real database. */
@NullMarked
package io.github.seqfix.demo;

import org.jspecify.annotations.NullMarked;
