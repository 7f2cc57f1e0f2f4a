package io.github.seqfix.core;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The cures that reasons name: whole statements with the real names, of which each one helps. */
final class Cures {
    private static final String BIGINT = "bigint";

    private Cures() {}

    /** What widens what ends at the limit: columns, the sequence, or both; says so where nothing can be wider. */
    static String widen(Observation observation) {
        Sequence sequence = observation.sequence();
        BigInteger limit = observation.limit();
        Direction direction = sequence.direction();
        BigInteger end = ValueRange.BIGINT.last(direction);
        Set<String> statements = new TreeSet<>();
        boolean widensSequence = limit.equals(sequence.range().last(direction)) && !limit.equals(end);
        for (ObservedColumn column : observation.columns()) {
            Binding binding = column.binding();
            ValueRange held = binding.range();
            if (held != null && limit.equals(binding.lastValue(direction)) && !end.equals(held.last(direction))) {
                statements.add(widenColumn(binding, sequence));
                widensSequence &= !followsItsColumn(binding, sequence);
            }
        }
        if (widensSequence) {
            statements.add(widenSequence(sequence));
        }
        if (statements.isEmpty()) {
            return "bigint ends there, so there is nothing that could be widened";
        }
        return (isOnStandby(observation) ? "on the primary, " : "") + String.join(" ", statements);
    }

    /** The sequence of an identity column gets the column's new type, and the range of that, unless it had its own. */
    private static boolean followsItsColumn(Binding binding, Sequence sequence) {
        return binding.boundBy() == BoundBy.IDENTITY && endsWithItsType(sequence);
    }

    private static boolean endsWithItsType(Sequence sequence) {
        return sequence.range()
                .last(sequence.direction())
                .equals(range(sequence.dataType()).last(sequence.direction()));
    }

    private static ValueRange range(String integerType) {
        return switch (integerType) {
            case "smallint" -> ValueRange.SMALLINT;
            case "integer" -> ValueRange.INTEGER;
            default -> ValueRange.BIGINT;
        };
    }

    private static String widenSequence(Sequence sequence) {
        String what = endsWithItsType(sequence)
                ? "AS " + BIGINT
                : sequence.direction() == Direction.ASCENDING ? "NO MAXVALUE" : "NO MINVALUE";
        return String.format("ALTER SEQUENCE %s %s;", sequence.name().display(), what);
    }

    /** A type that goes further, or, where the type is wide already, a default without the cast that narrows it. */
    private static String widenColumn(Binding binding, Sequence sequence) {
        String type = binding.type();
        ValueRange reached = binding.range();
        boolean narrowedByCast = reached != null
                && Set.of("integer", BIGINT, "numeric").contains(type)
                && !range(type).last(sequence.direction()).equals(reached.last(sequence.direction()));
        return alterColumn(
                binding,
                narrowedByCast
                        ? "SET DEFAULT nextval(" + literal(sequence.name()) + ")"
                        : "TYPE " + (type.startsWith("numeric(") ? "numeric" : BIGINT));
    }

    private static String alterColumn(Binding binding, String action) {
        TableColumn column = binding.column();
        return String.format(
                "ALTER TABLE %s ALTER COLUMN %s %s;",
                column.table().display(), Identifier.display(column.name()), action);
    }

    private static String literal(QualifiedName name) {
        return '\'' + name.toRegclass().replace("'", "''") + '\'';
    }

    static String stepByBlocks(Sequence sequence, BigInteger block) {
        return String.format(
                "ALTER SEQUENCE %s INCREMENT BY %s;", sequence.name().display(), block);
    }

    /** The mappings that state that the ids of all columns can be compared; they override what else is known. */
    static String compare(Observation observation) {
        return new SuggestedMapping(
                        observation.sequence().name(),
                        observation.columns().stream()
                                .map(ObservedColumn::binding)
                                .toList())
                .elements();
    }

    /** What {@code reset} does, and where it can. */
    static String reset(Observation observation, BigInteger next) {
        return (isOnStandby(observation)
                        ? "on the primary, seqfix:reset moves next to "
                        : "seqfix:reset moves next to ")
                + Numbers.text(next);
    }

    private static boolean isOnStandby(Observation observation) {
        Position position = observation.position();
        return position != null && !position.exact();
    }

    /** What the inserts do that draw an id which is there already: without a unique key nothing stops them. */
    static String repeated(Observation observation, BigInteger next) {
        return repeated(observation, next, false);
    }

    /** The same about an insert that is known to draw such an id, where that is certain. */
    static String repeated(Observation observation, BigInteger next, boolean certain) {
        List<Binding> met = observation.columns().stream()
                .filter(column -> observation.reaches(next, column))
                .map(ObservedColumn::binding)
                .toList();
        return !met.isEmpty() && met.stream().allMatch(binding -> binding.key().kind() == UniqueKey.Kind.NONE)
                ? (certain ? "repeats an id" : "can repeat ids") + " without an error, since no unique index holds "
                        + met.stream()
                                .map(binding -> binding.column()
                                        .displayBeside(observation.sequence().name()))
                                .collect(Collectors.joining(" or "))
                : (certain ? "fails" : "can fail") + " with a duplicate key";
    }
}
