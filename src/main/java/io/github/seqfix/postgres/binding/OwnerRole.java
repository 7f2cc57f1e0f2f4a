package io.github.seqfix.postgres.binding;

/**
 * A role that owns something.
 *
 * @param name its name
 * @param superuser whether it is a superuser, of which nobody should become a member for a repair
 */
public record OwnerRole(String name, boolean superuser) {}
