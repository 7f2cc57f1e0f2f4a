package io.github.seqfix.core;

import java.math.BigInteger;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Which finding a person should read first: what no repair mends before what one does, and among the latter what fails
 * sooner.
 */
public final class Urgency implements Comparator<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Urgency::rank)
            .thenComparing(Urgency::insertsBeforeTheCollision, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Finding::name);

    @Override
    public int compare(Finding one, Finding other) {
        return ORDER.compare(one, other);
    }

    private static @Nullable BigInteger insertsBeforeTheCollision(Finding finding) {
        Collision collision = finding.collision();
        return collision == null ? null : collision.insertsBefore();
    }

    private static int rank(Finding finding) {
        return switch (finding.verdict()) {
            case EXHAUSTED -> 0;
            case MISMATCHED -> 1;
            case UNKNOWN -> 2;
            case DRIFTED -> 3;
            case NEAR_LIMIT -> 4;
            case NOT_COMPARABLE -> 5;
            case CYCLES -> 6;
            case UNBOUND -> 7;
            case IN_SYNC -> 8;
        };
    }
}
