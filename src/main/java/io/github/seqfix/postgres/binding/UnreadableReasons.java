package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.QualifiedName;
import java.util.Optional;

/** The sentences that say why a sequence cannot be read truly, as the catalog tells beforehand, and what to do about it. */
final class UnreadableReasons {
    private UnreadableReasons() {}

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

    /** Why a column cannot be read truly; empty when it can. */
    static Optional<String> of(ColumnRow row) {
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
}
