package io.github.seqfix.core;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The sentences that explain a verdict to someone who has never heard of sequences: the numbers, and what to do. */
final class Reasons {
    private Reasons() {}

    static String unbound(Observation observation) {
        String hint = observation.hint();
        return hint == null
                ? "no identity column and no column default is known to draw from this sequence: nothing to compare; where an"
                        + " application draws from it, state for which column: "
                        + SuggestedMapping.template(observation.sequence().name())
                : hint;
    }

    static String unknown(Observation observation) {
        String unreadable = observation.unreadable();
        return unreadable == null ? "the sequence's position could not be read" : unreadable;
    }

    static String perhapsDrifted(Observation observation) {
        return String.format(
                "on a standby next %s can be up to %d calls ahead of the primary's, so %s which holds %s may be ahead of"
                        + " it: check on %s",
                observation.next(),
                Position.LOGGED_AHEAD,
                holder(observation, observation.edge()),
                observation.edge(),
                primary(observation));
    }

    static String perhapsExhausted(Observation observation) {
        return String.format(
                "a standby shows the sequence up to %d calls ahead of the primary, where values may be left: check on %s",
                Position.LOGGED_AHEAD, primary(observation));
    }

    private static String primary(Observation observation) {
        Position position = observation.position();
        return position == null ? "the primary" : position.primaryInWords();
    }

    static String onStandby(@Nullable String reason) {
        return String.format(
                "%s; a standby shows the sequence up to %d calls ahead of the primary", reason, Position.LOGGED_AHEAD);
    }

    /** The reason with what else has to be known: how a binding was found, rows that do not count, and START. */
    static @Nullable String withNotes(Observation observation, @Nullable String reason) {
        String all = reason;
        for (ObservedColumn column : observation.columns()) {
            all = join(all, column.binding().note());
            if (column.outside() != null) {
                all = join(all, outside(observation.sequence(), column, column.outside()));
            }
        }
        all = join(all, CitusReasons.undistributed(observation));
        return join(join(all, SequenceNotes.offGrid(observation)), SequenceNotes.beforeStart(observation));
    }

    /**
     * The reason with what is known beyond the bound columns, and what would be concluded if the suggested mapping were
     * stated.
     */
    static @Nullable String withSuggestion(
            Observation observation, @Nullable String reason, @Nullable Finding suggestion) {
        String all = observation.columns().isEmpty() ? reason : join(reason, observation.hint());
        if (suggestion == null) {
            return all;
        }
        String then =
                suggestion.reason() == null ? "next " + suggestion.observation().next() : suggestion.reason();
        return join(all, "it would be " + suggestion.verdict() + ": " + then);
    }

    private static @Nullable String join(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one + "; " + other;
    }

    private static String outside(Sequence sequence, ObservedColumn column, BigInteger value) {
        return String.format(
                "%s also holds %s, which lies outside the %s %s to %s and does not count",
                column.binding().column().displayBeside(sequence.name()),
                value,
                sequence.isSliced() ? "slice of this Citus node," : "sequence's range",
                sequence.range().min(),
                sequence.range().max());
    }

    static String drifted(Observation observation, BigInteger next, BigInteger behindBy, BigInteger repaired) {
        BigInteger edge = observation.edge();
        Binding hindered = observation.hinderedBy(next);
        Allocation allocation = hindered == null ? Allocation.PLAIN : hindered.allocation();
        if (edge == null || allocation.refuses(next)) {
            return String.format(
                    "next is %s, and %s, taking blocks of %s ids, refuses a value below the block size: the next insert"
                            + " fails; %s",
                    next, client(hindered), allocation.block(), Cures.reset(observation, repaired));
        }
        if (!allocation.isPlain()) {
            return String.format(
                    "next is %s, from which %s, taking blocks of %s ids (%s), hands out ids from %s on, but %s already"
                            + " holds %s: inserts %s; %s, from which ids begin at %s",
                    next,
                    client(hindered),
                    allocation.block(),
                    allocation.kind(),
                    allocation.firstId(next),
                    holder(observation, edge),
                    edge,
                    Cures.repeated(observation, next),
                    Cures.reset(observation, repaired),
                    allocation.firstId(repaired));
        }
        String reason = "next is " + Numbers.text(next) + " but " + holder(observation, edge) + " already holds "
                + Numbers.text(edge) + ": "
                + CollisionReasons.urgency(observation, next, observation.collision(next), behindBy)
                + "; " + cured(observation, repaired);
        return hindered == null || hindered.client() == null
                ? reason
                : reason + "; " + hindered.client() + " draws from it";
    }

    private static String cured(Observation observation, BigInteger repaired) {
        Gap gap = observation.gap();
        return gap == null
                ? Cures.reset(observation, repaired)
                : String.format(
                        "%s: if they are not of this sequence, %s; else seqfix:reset with acceptGap=true moves next to %s",
                        CollisionReasons.beyond(observation, gap),
                        CollisionReasons.keptBefore(observation, gap),
                        Numbers.text(repaired));
    }

    private static String client(@Nullable Binding binding) {
        return binding == null || binding.client() == null ? "a client" : binding.client();
    }

    static String mismatched(Observation observation) {
        Sequence sequence = observation.sequence();
        Binding overlapping = observation.columns().stream()
                .map(ObservedColumn::binding)
                .filter(binding -> binding.allocation().overlaps(sequence.increment()))
                .findFirst()
                .orElse(null);
        Allocation allocation = overlapping == null ? Allocation.PLAIN : overlapping.allocation();
        return String.format(
                "%s takes blocks of %s ids (%s) while the sequence steps by %s, so blocks overlap wherever it stands: %s"
                        + " Then check again",
                client(overlapping),
                allocation.block(),
                allocation.kind(),
                sequence.increment(),
                Cures.stepByBlocks(sequence, allocation.block()));
    }

    static String usedUp(Observation observation, @Nullable BigInteger next) {
        Sequence sequence = observation.sequence();
        if (next != null && sequence.isSliced()) {
            return CitusReasons.strayed(observation, next);
        }
        return next == null
                ? String.format(
                        "nextval has reached the %s %s of the sequence, so every further insert fails: %s",
                        bound(sequence), sequence.range().last(sequence.direction()), WideningCure.of(observation))
                : String.format(
                        "next is %s, past %s, so every further insert fails: %s",
                        next, limit(observation), WideningCure.of(observation));
    }

    static String noRoom(Observation observation) {
        BigInteger edge = observation.edge();
        if (edge == null) {
            return String.format(
                    "clients refuse values below their block size %s, and the sequence ends before: %s",
                    observation.allocation().block(), WideningCure.of(observation));
        }
        Gap gap = observation.gap();
        return String.format(
                "%s holds %s and no value of the sequence is left between it and %s: %s",
                holder(observation, edge),
                edge,
                limit(observation),
                gap == null
                        ? WideningCure.of(observation)
                        : String.format(
                                "%s: if they are astray, correct them, or %s; else %s",
                                CollisionReasons.beyond(observation, gap),
                                CollisionReasons.keptBefore(observation, gap),
                                WideningCure.of(observation)));
    }

    static String notComparable(Observation observation, Binding binding) {
        String column = binding.column().displayBeside(observation.sequence().name());
        return binding.isStatedIncomparable()
                ? column + ' ' + binding.incomparable() + ": nothing to compare"
                : String.format(
                        "%s %s: its values cannot be compared with the sequence's; check them by hand, and settle this with"
                                + " %s",
                        column, binding.incomparable(), SettlingMapping.of(observation));
    }

    /** Beside a key of several columns the same number can be there once for each value of the others. */
    static String mayRestart(Observation observation, BigInteger next) {
        Binding binding = observation.columns().stream()
                .map(ObservedColumn::binding)
                .filter(Binding::mayRestart)
                .findFirst()
                .orElseThrow();
        return String.format(
                "next is %s but %s already holds %s: %s is unique only within the key %s, so its numbers may restart for each"
                        + " %s, and seqfix leaves the sequence alone; if they do not, say so by %s",
                next,
                holder(observation, observation.edge()),
                observation.edge(),
                Identifier.display(binding.column().name()),
                binding.key().display(),
                binding.key().others(binding.column().name()),
                Cures.compare(observation));
    }

    static String nearLimit(Observation observation, BigInteger next, double usedPercent) {
        return String.format(
                Locale.ROOT,
                "next is %s: %.1f percent of the values up to %s are used; plan for it: %s",
                next,
                usedPercent,
                limit(observation),
                WideningCure.of(observation));
    }

    private static String holder(Observation observation, @Nullable BigInteger edge) {
        return holding(observation, edge).displayBeside(observation.sequence().name());
    }

    /** The column that holds the edge. */
    static TableColumn holding(Observation observation, @Nullable BigInteger edge) {
        for (ObservedColumn column : observation.columns()) {
            if (Objects.equals(column.edge(), edge)) {
                return column.binding().column();
            }
        }
        throw new IllegalArgumentException("no column holds " + edge);
    }

    static String bound(Sequence sequence) {
        if (sequence.isSliced()) {
            return "slice's last value";
        }
        return sequence.direction() == Direction.ASCENDING ? "MAXVALUE" : "MINVALUE";
    }

    static String limit(Observation observation) {
        Binding narrow = narrowColumn(observation);
        return narrow == null
                ? String.format("its %s %s", bound(observation.sequence()), observation.limit())
                : String.format(
                        "the last value %s that fits %s (%s)",
                        observation.limit(),
                        narrow.column().displayBeside(observation.sequence().name()),
                        narrow.type());
    }

    /** The column whose type ends before the sequence does; null when the sequence's own bound is the limit. */
    private static @Nullable Binding narrowColumn(Observation observation) {
        Sequence sequence = observation.sequence();
        BigInteger limit = observation.limit();
        if (limit.equals(sequence.range().last(sequence.direction()))) {
            return null;
        }
        return observation.columns().stream()
                .map(ObservedColumn::binding)
                .filter(binding -> limit.equals(binding.lastValue(sequence.direction())))
                .findFirst()
                .orElse(null);
    }
}
