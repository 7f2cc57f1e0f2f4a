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
                before ? "" : ", or widen the range first: " + WideningCure.of(observation));
    }

    static String acrossGap(Observation observation, Gap gap, BigInteger target) {
        return String.format(
                "to move next to %s would take it across a wide gap, and nothing takes it back: %s; if they are of this"
                        + " sequence, repair with acceptGap=true (-Dseqfix.acceptGap=true), else %s",
                target, CollisionReasons.beyond(observation, gap), CollisionReasons.keptBefore(observation, gap));
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
