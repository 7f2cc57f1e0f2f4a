package io.github.seqfix.postgres.binding;

import java.util.Optional;

/**
 * The sentences that say why a sequence cannot be read truly although the role may read it, as the catalog tells
 * beforehand, and what to do about it.
 */
final class UnreadableReasons {
    private UnreadableReasons() {}

    static String unloggedOnStandby(String primary) {
        return "the sequence or its table is unlogged, which a standby does not have: check on " + primary;
    }

    /** Why a column cannot be read truly; empty when it can. */
    static Optional<String> of(ColumnRow row) {
        return row.rowSecurity()
                ? Optional.of(String.format(
                        "row-level security hides rows of %s from the role: check as its owner or as a role with BYPASSRLS",
                        row.table().display()))
                : Optional.empty();
    }
}
