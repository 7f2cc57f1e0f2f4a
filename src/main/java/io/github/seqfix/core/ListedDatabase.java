package io.github.seqfix.core;

/**
 * A database as its server's catalog lists it.
 *
 * @param name its raw name
 * @param template whether it is there to be copied: {@code datistemplate}
 * @param connectable whether anybody may connect to it: {@code datallowconn}
 */
public record ListedDatabase(String name, boolean template, boolean connectable) {

    /** Whether there is nothing to look at: its sequences are nobody's, or nobody reaches them. */
    boolean isLeftOut() {
        return template || !connectable;
    }
}
