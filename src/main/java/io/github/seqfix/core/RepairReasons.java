package io.github.seqfix.core;

import java.math.BigInteger;

/** The sentences that say why a sequence is not moved to where the user's policy wants it. */
final class RepairReasons {
    private RepairReasons() {}

    static String noRoom(Observation observation, RepairPolicy policy, BigInteger target) {
        Sequence sequence = observation.sequence();
        BigInteger first = sequence.range().first(sequence.direction());
        boolean before = sequence.direction().isBeyond(first, target);
        return String.format(
                "%s would put next at %s, %s: choose another value%s",
                wish(policy),
                target,
                before ? "before the sequence's first value " + first : "past " + Reasons.limit(observation),
                before ? "" : ", or widen the range first: " + Cures.widen(observation));
    }

    private static String wish(RepairPolicy policy) {
        BigInteger restartWith = policy.restartWith();
        String margin = "margin " + policy.margin();
        if (restartWith == null) {
            return margin;
        }
        String restart = "restartWith " + restartWith;
        return policy.margin().signum() == 0 ? restart : restart + " with " + margin;
    }
}
