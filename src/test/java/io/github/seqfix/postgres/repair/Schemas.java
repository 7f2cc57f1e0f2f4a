package io.github.seqfix.postgres.repair;

import io.github.seqfix.core.Identifier;

/** The schemas that every test runs in: the usual one, and one whose name has all that quoting is for. */
final class Schemas {
    static final String USUAL = "public";
    static final String HOSTILE = "Odd \"Schema\".x '$seqfix$ \\ ; -- :v é";

    private Schemas() {}

    /** Creates the schema, if need be, and lets everybody use it. */
    static String create(String schema) {
        String name = Identifier.quote(schema);
        return "create schema if not exists " + name + "; grant usage on schema " + name + " to public;";
    }

    /** Statements about {@code @}, which stands for the schema. */
    static String in(String schema, String sql) {
        String name = Identifier.quote(schema);
        return sql.replace("'@", '\'' + name.replace("'", "''")).replace("@", name);
    }
}
