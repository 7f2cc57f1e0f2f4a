package io.github.seqfix.core;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** What there is to say of where a sequence stands, whatever the verdict is: that its START means another place. */
final class SequenceNotes {
    /**
     * The longest step that nodes beside each other take, one for each of them. Longer ones are the blocks of an ORM, which
     * may begin anywhere: there {@code setval} to the furthest id is no mistake.
     */
    private static final BigInteger MOST_NODES = BigInteger.valueOf(9);

    private SequenceNotes() {}

    /** That next is off the grid of START, as a sentence; null where it is on it, or that means nothing. */
    static @Nullable String offGrid(Observation observation) {
        Sequence sequence = observation.sequence();
        BigInteger next = observation.next();
        if (next == null || observation.columns().isEmpty() || !isOfNodes(observation)) {
            return null;
        }
        if (next.subtract(sequence.start()).mod(sequence.increment().abs()).signum() == 0) {
            return null;
        }
        String name = sequence.name().display();
        BigInteger edge = observation.edge();
        Direction direction = sequence.direction();
        BigInteger before = direction.ahead(next, BigInteger.ONE.negate());
        BigInteger there =
                sequence.nearestBeyond(edge == null ? before : direction.furthest(before, edge), sequence.start());
        String back = direction.isBeyond(there, observation.limit())
                ? ""
                : String.format(
                        "if its position was copied from another node, ALTER SEQUENCE %s RESTART WITH %s; brings it back; ",
                        name, there);
        return String.format(
                "next %s is none of the values that its START %s reaches in steps of %s: %sif it is right as it is,"
                        + " ALTER SEQUENCE %s START WITH %s; says so",
                next, sequence.start(), sequence.increment(), back, name, sequence.firstInRange(next));
    }

    /** Whether nodes can share the ids: where only a name tells of the columns, blocks are as likely. */
    private static boolean isOfNodes(Observation observation) {
        return observation.isInterleaved()
                && observation.sequence().increment().abs().compareTo(MOST_NODES) <= 0
                && observation.columns().stream()
                        .anyMatch(column -> column.binding().boundBy() != BoundBy.NAMING);
    }

    /**
     * That START was set beyond a position that was never used, as a sentence; null else. Before it lie values that
     * somebody has reserved, and START alone moves nothing. A position beyond START is what RESTART WITH and a dump leave.
     */
    static @Nullable String beforeStart(Observation observation) {
        Position position = observation.position();
        Sequence sequence = observation.sequence();
        if (position == null || position.called() || observation.columns().isEmpty()) {
            return null;
        }
        BigInteger next = position.lastValue();
        boolean before = sequence.direction().isBeyond(sequence.start(), next);
        return before && observation.isSafe(next) && observation.isSafe(sequence.start())
                ? String.format(
                        "it was never drawn from and stands at %s, before its START %s, which only RESTART goes to: ALTER"
                                + " SEQUENCE %s RESTART;",
                        next, sequence.start(), sequence.name().display())
                : null;
    }
}
