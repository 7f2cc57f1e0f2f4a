package io.github.seqfix.core;

import java.util.Comparator;

/**
 * Which finding a person should read first: what no repair mends before what one does, and among the latter what fails
 * sooner.
 */
public final class Urgency implements Comparator<Finding> {
    private static final Comparator<Finding> BY_VERDICT = Comparator.comparing(Urgency::rank);

    @Override
    public int compare(Finding one, Finding other) {
        return BY_VERDICT.thenComparing(Finding::name).compare(one, other);
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
