package io.github.seqfix.core;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done, or is to be done, about one sequence.
 *
 * @param next the value that {@code nextval} returns after the repair; null when there is none
 * @param method how it is moved; null when it is not
 * @param sql the statement that moves it; null when there is none
 * @param script the same repair as a piece of SQL that others run later, and that decides again then; null when there is
 *     none
 * @param outcome how far it has come
 * @param verdict what was read back after the repair; null when nothing was read
 * @param error why it was refused or failed; null when it was not
 * @param notes what the repair does not guarantee, a sentence each
 * @param forbidden why a plan that is shown all the same may not be carried out by the role that has asked; null when it may
 */
public record Repair(
        @Nullable BigInteger next,
        @Nullable RepairMethod method,
        @Nullable String sql,
        @Nullable RepairScript script,
        RepairOutcome outcome,
        @Nullable Verdict verdict,
        @Nullable String error,
        List<String> notes,
        @Nullable String forbidden) {

    /** A repair that the role may make, or has made. */
    public Repair(
            @Nullable BigInteger next,
            @Nullable RepairMethod method,
            @Nullable String sql,
            @Nullable RepairScript script,
            RepairOutcome outcome,
            @Nullable Verdict verdict,
            @Nullable String error,
            List<String> notes) {
        this(next, method, sql, script, outcome, verdict, error, notes, null);
    }

    public Repair {
        notes = List.copyOf(notes);
    }

    public static Repair planned(
            BigInteger next, RepairMethod method, String sql, RepairScript script, List<String> notes) {
        return new Repair(next, method, sql, script, RepairOutcome.PLANNED, null, null, notes);
    }

    public static Repair refused(String error) {
        return new Repair(null, null, null, null, RepairOutcome.REFUSED, null, error, List.of());
    }

    /** What this role may not do, or not here, and others may, as a script for them. */
    public static Repair refused(String error, RepairScript script) {
        return new Repair(null, null, null, script, RepairOutcome.REFUSED, null, error, List.of());
    }

    /** Somebody else has repaired the sequence before it was locked. */
    public static Repair needless(Finding locked) {
        return new Repair(
                locked.observation().next(), null, null, null, RepairOutcome.DONE, locked.verdict(), null, List.of());
    }

    /** This plan, with another statement that has the same effect. */
    public Repair by(RepairMethod otherMethod, String otherSql) {
        return new Repair(next, otherMethod, otherSql, script, outcome, verdict, error, notes);
    }

    /** This plan, for a role that may carry it out, with why the one that has asked may not. */
    public Repair forbidden(String reason) {
        return new Repair(next, method, sql, script, outcome, verdict, error, notes, reason);
    }

    /** This plan, carried out: {@code next} is where the sequence was read back. */
    public Repair done(BigInteger readBack, Verdict verdict) {
        return new Repair(readBack, method, sql, script, RepairOutcome.DONE, verdict, null, notes);
    }

    /** This plan, gone wrong. */
    public Repair failed(String error) {
        return new Repair(next, method, sql, script, RepairOutcome.FAILED, null, error, notes);
    }

    /** This plan, carried out without the effect that it should have. */
    public Repair failed(String error, Verdict readBack) {
        return new Repair(next, method, sql, script, RepairOutcome.FAILED, readBack, error, notes);
    }

    /** What this repair does not guarantee, and why the role may not make it, as a sentence; null when there is no such. */
    public @Nullable String note() {
        List<String> all = new ArrayList<>(notes);
        if (forbidden != null) {
            all.add(forbidden);
        }
        return all.isEmpty() ? null : String.join("; ", all);
    }
}
