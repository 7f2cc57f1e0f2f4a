package io.github.seqfix.postgres;

import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.QualifiedName;
import java.sql.SQLException;
import java.util.Optional;

/** The sentences that say why something could not be seen truly, and what to do about it. */
final class Obstacles {
    private static final String NO_PRIVILEGE = "42501";
    private static final String CANCELLED = "57014";
    private static final String LOCKED = "55P03";

    private Obstacles() {}

    static String schema(QualifiedName name) {
        return String.format(
                "the role has no USAGE on schema %s: GRANT USAGE ON SCHEMA %s TO the role that checks",
                Identifier.display(name.schema()), Identifier.display(name.schema()));
    }

    static String sequence(QualifiedName name) {
        return String.format(
                "the role may not read the sequence: GRANT SELECT ON SEQUENCE %s TO the role that checks",
                name.display());
    }

    static String unloggedOnStandby() {
        return "the sequence or its table is unlogged, which a standby does not have: check on the primary";
    }

    /** Why a column cannot be read truly, as the catalog tells beforehand. */
    static Optional<String> of(ColumnFacts row) {
        if (!row.schemaUsable()) {
            return Optional.of(schema(row.table()));
        }
        if (!row.selectable()) {
            return Optional.of(String.format(
                    "the role may not read %s: GRANT SELECT ON TABLE %s TO the role that checks",
                    row.column().display(), row.table().display()));
        }
        if (row.rowSecurity()) {
            return Optional.of(String.format(
                    "row-level security hides rows of %s from the role: check as its owner or as a role with BYPASSRLS",
                    row.table().display()));
        }
        return Optional.empty();
    }

    /** What an attempt to read has run into. */
    static String of(SQLException e) {
        String message = DatabaseException.firstLine(e);
        return switch (String.valueOf(e.getSQLState())) {
            case NO_PRIVILEGE -> "the role may not read all that is needed: " + message;
            case CANCELLED ->
                "reading took longer than statementTimeout: raise it, or add an index on the column (" + message + ")";
            case LOCKED ->
                "a lock held it off for longer than lockTimeout: check again when it is released (" + message + ")";
            default -> "it could not be read: " + message;
        };
    }
}
