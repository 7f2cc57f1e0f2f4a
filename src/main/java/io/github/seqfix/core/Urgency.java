package io.github.seqfix.core;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which finding a person should read first: what no repair mends before what one does, and among the latter what fails
 * sooner.
 */
public final class Urgency implements Comparator<Finding> {
    private static final List<Verdict> VERDICTS = List.of(
            Verdict.EXHAUSTED,
            Verdict.MISMATCHED,
            Verdict.UNKNOWN,
            Verdict.DRIFTED,
            Verdict.NEAR_LIMIT,
            Verdict.NOT_COMPARABLE,
            Verdict.CYCLES,
            Verdict.UNBOUND,
            Verdict.IN_SYNC);

    private static final Comparator<Finding> WITHOUT_NAMES = Comparator.comparing(Urgency::rank)
            .thenComparing(Urgency::insertsBeforeTheCollision, Comparator.nullsLast(Comparator.naturalOrder()));
    private static final Comparator<Finding> ORDER = WITHOUT_NAMES.thenComparing(Finding::name);

    /** The verdicts, the most urgent first. */
    public static List<Verdict> verdicts() {
        return VERDICTS;
    }

    /** The same for who has a tie-break of his own: findings that differ in nothing but their names are equal. */
    public static Comparator<Finding> withoutNames() {
        return WITHOUT_NAMES;
    }

    @Override
    public int compare(Finding one, Finding other) {
        return ORDER.compare(one, other);
    }

    private static @Nullable BigInteger insertsBeforeTheCollision(Finding finding) {
        Collision collision = finding.collision();
        return collision == null ? null : collision.insertsBefore();
    }

    private static int rank(Finding finding) {
        return VERDICTS.indexOf(finding.verdict());
    }
}
