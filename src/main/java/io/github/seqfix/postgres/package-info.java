/**
 * The only package that knows JDBC, and its door: {@code Database} connects and scans, {@code ScannedSequences} holds what
 * was read and what can repair it. Behind the door, each room knows only those before it: {@code connection},
 * {@code binding}, {@code observation}, {@code repair}. Sentences for users name parameters and goals of the plugin, as do
 * those of {@code core}: they are the words in which a reader can act.
 */
@NullMarked
package io.github.seqfix.postgres;

import org.jspecify.annotations.NullMarked;
