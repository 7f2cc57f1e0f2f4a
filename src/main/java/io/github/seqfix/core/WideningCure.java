package io.github.seqfix.core;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cure for a sequence that has no values left, or soon: what widens the columns and the sequence where they end. */
final class WideningCure {
    private static final String BIGINT = "bigint";

    private final Observation observation;
    private final Sequence sequence;
    private final Direction direction;

    private WideningCure(Observation observation) {
        this.observation = observation;
        this.sequence = observation.sequence();
        this.direction = sequence.direction();
    }

    /** The statements; where nothing can be wider, or PostgreSQL refuses them, why. */
    static String of(Observation observation) {
        return new WideningCure(observation).text();
    }

    private String text() {
        List<ObservedColumn> narrow = observation.columns().stream()
                .filter(column -> NarrowColumns.isNarrow(observation, column))
                .toList();
        // Whatever else is widened: the values end at this column.
        for (ObservedColumn column : narrow) {
            if (!isNarrowedByCast(column.binding()) && isFixed(column.widening())) {
                return fixed(column.binding().column(), Objects.requireNonNull(column.widening()));
            }
        }
        Set<String> statements = new TreeSet<>();
        narrow.forEach(column -> statements.add(widen(column)));
        BigInteger last = sequence.range().last(direction);
        if (sequence.isSliced() && observation.limit().equals(last)) {
            return "the ids beyond are another node's, so there is nothing that could be widened";
        }
        if (observation.limit().equals(last)
                && !last.equals(ValueRange.BIGINT.last(direction))
                && narrow.stream().map(ObservedColumn::binding).noneMatch(this::isFollowed)) {
            statements.add(widenSequence());
        }
        if (statements.isEmpty()) {
            return "bigint ends there, so there is nothing that could be widened";
        }
        return Cures.onPrimary(observation)
                + String.join(" ", statements)
                + String.join("", narrow.stream().map(this::users).distinct().toList());
    }

    private static boolean isFixed(@Nullable Widening widening) {
        return widening != null && (widening.key() != null || widening.tables().size() > 1);
    }

    private static String fixed(TableColumn column, Widening widening) {
        QualifiedName partitioned = widening.key();
        return partitioned == null
                ? String.format(
                        "%s is inherited from %s, and PostgreSQL alters the type of an inherited column only where one table"
                                + " is above all others that have it",
                        column.display(),
                        widening.tables().stream().map(QualifiedName::display).collect(Collectors.joining(" and ")))
                : String.format(
                        "%s is part of the partition key of %s, and PostgreSQL alters the type of no such column: what helps"
                                + " is another table, partitioned by a bigint, to which the rows are moved",
                        column.display(), partitioned.display());
    }

    /** The sequence of an identity column gets the column's new type, and the range of that, unless it had its own. */
    private boolean isFollowed(Binding binding) {
        return binding.boundBy() == BoundBy.IDENTITY && endsWithItsType();
    }

    private boolean endsWithItsType() {
        return sequence.range()
                .last(direction)
                .equals(range(sequence.dataType()).last(direction));
    }

    private static ValueRange range(String integerType) {
        return switch (integerType) {
            case "smallint" -> ValueRange.SMALLINT;
            case "integer" -> ValueRange.INTEGER;
            default -> ValueRange.BIGINT;
        };
    }

    private String widenSequence() {
        String what =
                endsWithItsType() ? "AS " + BIGINT : direction == Direction.ASCENDING ? "NO MAXVALUE" : "NO MINVALUE";
        return String.format("ALTER SEQUENCE %s %s;", sequence.name().display(), what);
    }

    /** Whether the column's type is wide already, so that what narrows is a cast in its default. */
    private boolean isNarrowedByCast(Binding binding) {
        ValueRange reached = binding.range();
        return reached != null
                && Set.of("integer", BIGINT, "numeric").contains(binding.type())
                && !range(binding.type()).last(direction).equals(reached.last(direction));
    }

    private String widen(ObservedColumn column) {
        Binding binding = column.binding();
        String table = binding.column().table().display();
        String name = Identifier.display(binding.column().name());
        String draws = "ALTER COLUMN " + name + " SET DEFAULT nextval(" + literal(sequence.name()) + ')';
        if (isNarrowedByCast(binding)) {
            return String.format("ALTER TABLE %s %s;", table, draws);
        }
        String type = binding.type().startsWith("numeric(") ? "numeric" : BIGINT;
        Widening widening = column.widening();
        if (widening != null && widening.compositeType() != null) {
            return String.format(
                    "ALTER TYPE %s ALTER ATTRIBUTE %s TYPE %s CASCADE;",
                    widening.compositeType().display(), name, type);
        }
        // A default that comes with the column's domain goes with it.
        return String.format(
                "ALTER TABLE %s ALTER COLUMN %s TYPE %s%s;",
                widening == null ? table : widening.tables().get(0).display(),
                name,
                type,
                binding.boundBy() == BoundBy.DOMAIN ? ", " + draws : "");
    }

    /** What has to be gone meanwhile; nothing where that is unknown. */
    private String users(ObservedColumn column) {
        Widening widening = column.widening();
        return widening == null || widening.users().isEmpty() || isNarrowedByCast(column.binding())
                ? ""
                : String.format(
                        " Before, remove what uses %s, or PostgreSQL refuses: %s; afterwards create it again",
                        column.binding().column().display(), String.join(", ", widening.users()));
    }

    private static String literal(QualifiedName name) {
        return '\'' + name.toRegclass().replace("'", "''") + '\'';
    }
}
