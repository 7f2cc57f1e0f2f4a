package io.github.seqfix.postgres.situations;

/** The schemas in which each situation is set up. */
enum Surroundings {
    /** The schema that everyone uses. */
    PUBLIC("public"),
    /** A schema whose name takes all characters that somebody could forget to quote. */
    HOSTILE("we\"ird. $chema\\ü");

    private final String schema;

    Surroundings(String schema) {
        this.schema = schema;
    }

    String schema() {
        return schema;
    }
}
