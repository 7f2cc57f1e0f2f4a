package io.github.seqfix.core;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Concludes a verdict from what was seen of a sequence: whether the next insert through it can fail. */
public final class Judge {
    private static final double PERCENT = 100;
    /** Hundredths of a percent in the whole range. */
    private static final BigInteger HUNDREDTHS = BigInteger.valueOf(10_000);

    private final int nearLimitPercent;

    /**
     * Creates a judge.
     *
     * @param nearLimitPercent from which share of the range on, in percent, a sequence in sync is NEAR_LIMIT: 1 to 100
     */
    public Judge(int nearLimitPercent) {
        this.nearLimitPercent = nearLimitPercent;
    }

    /** Judges one sequence. */
    public Finding judge(Observation observation) {
        Finding finding = conclude(observation);
        Observation suggested = observation.suggested();
        Finding suggestion = suggested == null ? null : judge(suggested);
        return new Finding(
                observation,
                finding.verdict(),
                Reasons.withSuggestion(observation, Reasons.withNotes(observation, finding.reason()), suggestion),
                finding.behindBy(),
                finding.usedPercent(),
                collision(observation),
                suggestion);
    }

    private static @Nullable Collision collision(Observation observation) {
        BigInteger next = observation.next();
        return next == null ? null : observation.collision(next);
    }

    /** Checks first for the verdict that makes all others moot. */
    private Finding conclude(Observation observation) {
        if (observation.sequence().cycle()) {
            return withoutNumbers(
                    observation, Verdict.CYCLES, CollisionReasons.cycles(observation, collision(observation)));
        }
        if (observation.columns().isEmpty()) {
            return withoutNumbers(observation, Verdict.UNBOUND, Reasons.unbound(observation));
        }
        if (observation.sequence().isParked()) {
            return withoutNumbers(observation, Verdict.NOT_COMPARABLE, CitusReasons.parked(observation.sequence()));
        }
        if (observation.sequence().isStuck()) {
            return withoutNumbers(observation, Verdict.UNKNOWN, CitusReasons.stuck());
        }
        Position position = observation.position();
        if (observation.unreadable() != null || position == null) {
            return withoutNumbers(observation, Verdict.UNKNOWN, Reasons.unknown(observation));
        }
        Finding seen = judgeNumbers(observation, observation.sequence().next(position));
        return position.exact() ? seen : soften(seen, position);
    }

    /** What a standby shows counts only if it is true of the earliest position of the primary, too. */
    private Finding soften(Finding seen, Position position) {
        Observation observation = seen.observation();
        Sequence sequence = observation.sequence();
        Verdict earlier = judgeNumbers(observation, sequence.next(position.earliest(sequence.increment())))
                .verdict();
        if (earlier == seen.verdict()) {
            return seen;
        }
        if (seen.verdict() == Verdict.EXHAUSTED) {
            return unclear(seen, Reasons.perhapsExhausted(observation));
        }
        if (earlier == Verdict.DRIFTED) {
            return unclear(seen, Reasons.perhapsDrifted(observation));
        }
        // A warning that comes up to 32 values too early harms less than a failed build, or none.
        return new Finding(
                observation, seen.verdict(), Reasons.onStandby(seen.reason()), seen.behindBy(), seen.usedPercent());
    }

    private static Finding unclear(Finding seen, String reason) {
        return new Finding(seen.observation(), Verdict.UNKNOWN, reason, null, seen.usedPercent());
    }

    private Finding judgeNumbers(Observation observation, @Nullable BigInteger next) {
        Sequence sequence = observation.sequence();
        Direction direction = sequence.direction();
        BigInteger limit = observation.limit();
        double used = usedPercent(sequence, next, limit);
        if (observation.blocksOverlap()) {
            return new Finding(observation, Verdict.MISMATCHED, Reasons.mismatched(observation), null, used);
        }
        if (next == null || direction.isBeyond(next, limit)) {
            return new Finding(observation, Verdict.EXHAUSTED, Reasons.usedUp(observation, next), null, used);
        }
        BigInteger lastUnsafe = observation.lastUnsafe(observation.edge());
        BigInteger behindBy = BigInteger.ZERO;
        if (lastUnsafe != null && !observation.isFree(next)) {
            if (observation.withoutRestarting().isSafe(next)) {
                String reason = Reasons.mayRestart(observation, next);
                return new Finding(observation, Verdict.NOT_COMPARABLE, reason, null, used);
            }
            String unseen = observation.unseenAhead(next);
            if (unseen != null) {
                return new Finding(
                        observation, Verdict.UNKNOWN, CollisionReasons.unseen(observation, next, unseen), null, used);
            }
            behindBy = sequence.stepsBeyond(lastUnsafe, next);
            BigInteger repaired = observation.firstFree(lastUnsafe, next);
            if (direction.isBeyond(repaired, limit)) {
                return new Finding(observation, Verdict.EXHAUSTED, Reasons.noRoom(observation), behindBy, used);
            }
            String reason = Reasons.drifted(observation, next, behindBy, repaired);
            return new Finding(observation, Verdict.DRIFTED, reason, behindBy, used);
        }
        Optional<Binding> incomparable = observation.columns().stream()
                .map(ObservedColumn::binding)
                .filter(binding -> !binding.comparable())
                .min(Comparator.comparing(Binding::isStatedIncomparable));
        if (incomparable.isPresent()) {
            String reason = Reasons.notComparable(observation, incomparable.get());
            return new Finding(observation, Verdict.NOT_COMPARABLE, reason, null, used);
        }
        return used >= nearLimitPercent
                ? new Finding(
                        observation, Verdict.NEAR_LIMIT, Reasons.nearLimit(observation, next, used), behindBy, used)
                : new Finding(observation, Verdict.IN_SYNC, null, behindBy, used);
    }

    private static Finding withoutNumbers(Observation observation, Verdict verdict, String reason) {
        Position position = observation.position();
        Double used = position == null
                ? null
                : Double.valueOf(usedPercent(
                        observation.sequence(), observation.sequence().next(position), observation.limit()));
        return new Finding(observation, verdict, reason, null, used);
    }

    /** Of the values from the range's start to the limit, the share that lies before next; two decimals, rounded down. */
    private static double usedPercent(Sequence sequence, @Nullable BigInteger next, BigInteger limit) {
        Direction direction = sequence.direction();
        if (next == null || direction.isBeyond(next, limit)) {
            return 100;
        }
        BigInteger first = sequence.range().first(direction);
        BigInteger total = limit.subtract(first).abs().add(BigInteger.ONE);
        BigInteger used = direction.furthest(next, first).subtract(first).abs();
        return used.multiply(HUNDREDTHS).divide(total).doubleValue() / PERCENT;
    }
}
