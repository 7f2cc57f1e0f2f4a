package io.github.seqfix.core;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What was done, or is to be done, about one sequence.
 *
 * @param next the value that {@code nextval} returns after the repair; null when there is none
 * @param method how it is moved; null when it is not
 * @param sql the statement that moves it; null when there is none
 * @param outcome how far it has come
 * @param verdict what was read back after the repair; null when nothing was written
 * @param error why it was refused or failed; null when it was not
 */
public record Repair(
        @Nullable BigInteger next,
        @Nullable RepairMethod method,
        @Nullable String sql,
        RepairOutcome outcome,
        @Nullable Verdict verdict,
        @Nullable String error) {

    public static Repair planned(BigInteger next, RepairMethod method, String sql) {
        return new Repair(next, method, sql, RepairOutcome.PLANNED, null, null);
    }

    public static Repair refused(String error) {
        return new Repair(null, null, null, RepairOutcome.REFUSED, null, error);
    }
}
