/**
 * Finds the database that a project already names: one class for each place where projects say it, behind one interface.
 * What is known of the project goes in as plain values, so that this package knows neither Maven nor JDBC; what is found
 * comes out with the words that tell where it was found.
 */
@NullMarked
package io.github.seqfix.discovery;

import org.jspecify.annotations.NullMarked;
