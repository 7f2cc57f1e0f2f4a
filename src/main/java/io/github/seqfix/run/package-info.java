/**
 * A run of a goal: for each database it connects, scans, judges, and acts. Settings go in as {@code RunSettings}, a
 * {@code core.RunReport} comes out. Knows neither Maven nor JDBC, so that tests run what the goals run.
 */
@NullMarked
package io.github.seqfix.run;

import org.jspecify.annotations.NullMarked;
