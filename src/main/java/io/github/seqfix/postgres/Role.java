package io.github.seqfix.postgres;

/**
 * A role that owns something.
 *
 * @param name its name
 * @param superuser whether it is a superuser, of which nobody should become a member for a repair
 */
record Role(String name, boolean superuser) {}
