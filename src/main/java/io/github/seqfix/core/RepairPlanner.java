package io.github.seqfix.core;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Decides where a sequence has to stand, so that its next value is free and the user's policy is met. A sequence stays on its
 * own grid: the values that it reaches in steps of its increment.
 */
public final class RepairPlanner {
    private final RepairPolicy policy;

    public RepairPlanner(RepairPolicy policy) {
        this.policy = policy;
    }

    /** Decides about one judged sequence; under a lock this is asked again with what is seen then. */
    public RepairDecision plan(Finding finding) {
        return switch (finding.verdict()) {
            case IN_SYNC, NEAR_LIMIT, DRIFTED -> place(finding);
            case EXHAUSTED -> mayMoveBack(finding.observation()) ? place(finding) : refuse(finding);
            case MISMATCHED -> refuse(finding);
            case NOT_COMPARABLE, CYCLES, UNBOUND, UNKNOWN -> new RepairDecision.Leave();
        };
    }

    private RepairDecision place(Finding finding) {
        Observation observation = finding.observation();
        BigInteger next = observation.next();
        BigInteger target = target(observation, next);
        if (target == null || target.equals(next)) {
            return new RepairDecision.Leave();
        }
        if (isOutside(observation, target)) {
            return finding.verdict() == Verdict.EXHAUSTED
                    ? refuse(finding)
                    : new RepairDecision.Refuse(RepairReasons.noRoom(observation, policy, target));
        }
        Gap gap = unacceptedGap(observation);
        if (gap != null) {
            return new RepairDecision.Refuse(RepairReasons.acrossGap(observation, gap, target));
        }
        boolean forward = next != null && observation.sequence().direction().isBeyond(target, next);
        return new RepairDecision.Move(target, !forward);
    }

    /** Where next is to be; null when neither data nor policy ask for a position. */
    private @Nullable BigInteger target(Observation observation, @Nullable BigInteger next) {
        Sequence sequence = observation.sequence();
        if (next != null && policy.margin().signum() == 0 && isBetweenOthers(observation, next)) {
            BigInteger reserved = reserved(sequence);
            return reserved == null ? next : sequence.firstBeyond(reserved, next);
        }
        BigInteger passed = passed(observation);
        if (passed == null) {
            return policy.mode() == RepairMode.EXACT ? sequence.start() : null;
        }
        if (next != null && !mayMoveBack(observation)) {
            return isFineAsItIs(observation, next) ? next : forward(observation, passed, next);
        }
        BigInteger reserved = reserved(sequence);
        BigInteger last = reserved == null ? passed : sequence.direction().furthest(passed, reserved);
        return sequence.nearestBeyond(last, lastValue(observation));
    }

    /** The last value before the one that the user names, or, where nothing else bounds a way back, before START. */
    private @Nullable BigInteger reserved(Sequence sequence) {
        BigInteger first = policy.restartWith() == null && policy.mode() == RepairMode.EXACT
                ? sequence.start()
                : policy.restartWith();
        return first == null ? null : sequence.direction().ahead(first, BigInteger.ONE.negate());
    }

    private BigInteger forward(Observation observation, BigInteger passed, BigInteger next) {
        return hasNoWish()
                ? observation.firstFree(passed, next)
                : observation.sequence().firstBeyond(passed, next);
    }

    private boolean hasNoWish() {
        return policy.restartWith() == null && policy.margin().signum() == 0;
    }

    /** Whether rows lie ahead that the sequence never meets: then there is no place just beyond the data. */
    private static boolean isBetweenOthers(Observation observation, BigInteger next) {
        return observation.isFree(next) && !observation.isSafe(next, observation.edge());
    }

    /** A gap that next would be moved across for the rows beyond it, and not because the user names a place there. */
    private @Nullable Gap unacceptedGap(Observation observation) {
        Gap gap = policy.acceptGap() ? null : observation.gap();
        BigInteger restartWith = policy.restartWith();
        Direction direction = observation.sequence().direction();
        return gap == null || (restartWith != null && direction.isBeyond(restartWith, gap.to())) ? null : gap;
    }

    /** The last value that next must have passed; null when an empty table and no wish leave it open. */
    private @Nullable BigInteger passed(Observation observation) {
        Direction direction = observation.sequence().direction();
        BigInteger unsafe = observation.lastUnsafe(edgeWithMargin(observation));
        BigInteger restartWith = policy.restartWith();
        if (restartWith == null) {
            return unsafe;
        }
        BigInteger beforeWish = direction.ahead(restartWith, BigInteger.ONE.negate());
        return unsafe == null ? beforeWish : direction.furthest(unsafe, beforeWish);
    }

    /** A first value can be safe although later ones are not. */
    private boolean isFineAsItIs(Observation observation, BigInteger next) {
        BigInteger restartWith = policy.restartWith();
        return observation.isSafe(next, edgeWithMargin(observation))
                && (restartWith == null || !observation.sequence().direction().isBeyond(restartWith, next));
    }

    private @Nullable BigInteger edgeWithMargin(Observation observation) {
        BigInteger edge = observation.edge();
        return edge == null ? null : observation.sequence().direction().ahead(edge, policy.margin());
    }

    /** Never where a column is not comparable: it may hold any of the values handed out so far. */
    private boolean mayMoveBack(Observation observation) {
        return policy.mode() == RepairMode.EXACT
                && observation.columns().stream()
                        .allMatch(column -> column.binding().comparable());
    }

    private static boolean isOutside(Observation observation, BigInteger target) {
        Sequence sequence = observation.sequence();
        Direction direction = sequence.direction();
        return direction.isBeyond(target, observation.limit())
                || direction.isBeyond(sequence.range().first(direction), target);
    }

    private static BigInteger lastValue(Observation observation) {
        Position position = observation.position();
        if (position == null) {
            throw new IllegalArgumentException("only a sequence whose position was read can be placed");
        }
        return position.lastValue();
    }

    private static RepairDecision refuse(Finding finding) {
        return new RepairDecision.Refuse(String.valueOf(finding.reason()));
    }
}
