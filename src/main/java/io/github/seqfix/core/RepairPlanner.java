package io.github.seqfix.core;

import java.math.BigInteger;

/** Decides where a sequence has to stand so that its next value is free: forward only, on its own grid. */
public final class RepairPlanner {

    /** Decides about one judged sequence; under a lock this is asked again with what is seen then. */
    public RepairDecision plan(Finding finding) {
        return switch (finding.verdict()) {
            case DRIFTED -> move(finding.observation());
            case EXHAUSTED, MISMATCHED -> new RepairDecision.Refuse(String.valueOf(finding.reason()));
            case IN_SYNC, NEAR_LIMIT, NOT_COMPARABLE, CYCLES, UNBOUND, UNKNOWN -> new RepairDecision.Leave();
        };
    }

    private static RepairDecision move(Observation observation) {
        BigInteger next = observation.next();
        BigInteger edge = observation.edge();
        if (next == null || edge == null) {
            throw new IllegalArgumentException("a drifted sequence has a next value and an edge");
        }
        return new RepairDecision.Move(observation.sequence().firstBeyond(observation.lastUnsafe(edge), next));
    }
}
