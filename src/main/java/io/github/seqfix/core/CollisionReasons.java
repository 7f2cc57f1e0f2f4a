package io.github.seqfix.core;

import java.math.BigInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences about ids that are taken ahead: how soon an insert runs into one, and what lies beyond a wide gap. */
final class CollisionReasons {
    private CollisionReasons() {}

    static String cycles(Observation observation, @Nullable Collision collision) {
        String design = "a CYCLE sequence starts over at its end and repeats values by design: nothing to compare";
        BigInteger next = observation.next();
        return collision == null || next == null
                ? design
                : String.format(
                        "next is %s but %s already holds %s: %s; a CYCLE sequence repeats values by design, so seqfix:reset"
                                + " leaves it alone, and check fails only where failOn has COLLISION: if it is not to start"
                                + " over, ALTER SEQUENCE %s NO CYCLE; and check again",
                        next,
                        collision.column().displayBeside(observation.sequence().name()),
                        collision.id(),
                        urgency(observation, next, collision, BigInteger.ONE),
                        observation.sequence().name().display());
    }

    static String unseen(Observation observation, BigInteger next, String why) {
        return String.format(
                "next is %s and rows up to %s lie ahead; whether one of them holds a value of the sequence, which steps by"
                        + " %s, could not be seen: %s",
                next, observation.edge(), observation.sequence().increment(), why);
    }

    /** Which insert fails, and how. */
    static String urgency(
            Observation observation, BigInteger next, @Nullable Collision collision, BigInteger behindBy) {
        // Which table's insert draws the value, nobody knows.
        boolean certain = collision != null && observation.columns().size() == 1;
        String who = collision == null ? oneOf(behindBy) : which(collision);
        return who + ' ' + Cures.repeated(observation, next, certain);
    }

    private static String oneOf(BigInteger behindBy) {
        return behindBy.equals(BigInteger.ONE)
                ? "the next insert"
                : "one of the next " + Numbers.text(behindBy) + " inserts";
    }

    private static String which(Collision collision) {
        BigInteger before = collision.insertsBefore();
        if (before.signum() == 0) {
            return "the next insert";
        }
        String well = before.equals(BigInteger.ONE) ? "1 insert goes" : Numbers.text(before) + " inserts go";
        return well + " well, the " + ordinal(before.add(BigInteger.ONE));
    }

    private static String ordinal(BigInteger number) {
        int lastTwo = number.mod(BigInteger.valueOf(100)).intValue();
        int last = lastTwo / 10 == 1 ? 0 : lastTwo % 10;
        String ending = switch (last) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
        return Numbers.text(number) + ending;
    }

    /** What lies beyond the gap, and the statements that look at it. */
    static String beyond(Observation observation, Gap gap) {
        String rows = gap.rowsBeyond() == 1
                ? "1 row lies"
                : (gap.rowsBeyond() > Gap.MOST_COUNTED ? "more than " + Gap.MOST_COUNTED : gap.rowsBeyond())
                        + " rows lie";
        Direction direction = observation.sequence().direction();
        String statements = observation.columns().stream()
                .filter(column -> column.edge() != null && !direction.isBeyond(gap.to(), column.edge()))
                .map(column -> select(column.binding().column(), direction, gap.to()))
                .collect(Collectors.joining(" "));
        return String.format(
                "%s beyond a gap of %s ids, from %s to %s (%s)", rows, gap.width(), gap.from(), gap.to(), statements);
    }

    private static String select(TableColumn column, Direction direction, BigInteger first) {
        return String.format(
                "SELECT * FROM %s WHERE %s %s %s;",
                column.table().display(),
                Identifier.display(column.name()),
                direction == Direction.ASCENDING ? ">=" : "<=",
                first);
    }

    /** What keeps the sequence before the gap's end: PostgreSQL takes no bound that START lies beyond. */
    static String keptBefore(Observation observation, Gap gap) {
        Sequence sequence = observation.sequence();
        Direction direction = sequence.direction();
        BigInteger last = direction.ahead(gap.to(), BigInteger.ONE.negate());
        BigInteger next = observation.next();
        String start = next != null && direction.isBeyond(sequence.start(), last)
                ? " START " + sequence.firstInRange(next)
                : "";
        return String.format(
                "ALTER SEQUENCE %s %s %s%s; keeps it before them",
                sequence.name().display(), Reasons.bound(sequence), last, start);
    }
}
