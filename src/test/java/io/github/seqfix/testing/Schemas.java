package io.github.seqfix.testing;

import io.github.seqfix.core.Identifier;

/** The schemas that every test runs in: the usual one, and one whose name has all that quoting is for. */
public final class Schemas {
    public static final String USUAL = "public";
    public static final String HOSTILE = "Odd \"Schema\".x '$seqfix$ \\ ; -- :v ?%s{é";

    private Schemas() {}

    /** Creates the schema, if need be, and lets everybody use it. */
    public static String create(String schema) {
        String name = Identifier.quote(schema);
        return "create schema if not exists " + name + "; grant usage on schema " + name + " to public;";
    }

    /** Statements about {@code @}, which stands for the schema. */
    public static String in(String schema, String sql) {
        String name = Identifier.quote(schema);
        return sql.replace("'@", '\'' + name.replace("'", "''")).replace("@", name);
    }
}
