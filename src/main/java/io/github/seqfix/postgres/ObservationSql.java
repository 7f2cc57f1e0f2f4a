package io.github.seqfix.postgres;

import io.github.seqfix.core.Binding;
import io.github.seqfix.core.Direction;
import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the statements that read where sequences stand and what their columns hold. */
final class ObservationSql {
    private static final SqlTemplate OBSERVATION = SqlTemplate.load("observation");
    private static final SqlTemplate FURTHEST = SqlTemplate.load("furthest");
    private static final SqlTemplate EDGE = SqlTemplate.load("edge");
    private static final SqlTemplate PASS = SqlTemplate.load("pass");
    private static final SqlTemplate PASS_VALUE = SqlTemplate.load("pass_value");

    private ObservationSql() {}

    /** The furthest value of each comparable column, wherever it lies; columns of one slow table are read together. */
    static String furthest(List<CatalogSequence> batch) {
        QualifiedName slowTable = slowTable(batch);
        Map<String, String> names = new LinkedHashMap<>();
        String observations = statement(
                batch,
                sequence -> comparable(sequence)
                        .map(binding -> binding.column().table().equals(slowTable)
                                ? passValue(names, sequence.sequence(), binding)
                                : furthest(sequence.sequence(), binding)));
        return slowTable == null
                ? observations
                : PASS.sql("values", passValues(names))
                        .name(slowTable)
                        .sql("observations", observations)
                        .render();
    }

    /** The same, with each column's edge after its furthest value. */
    static String furthestAndEdge(List<CatalogSequence> batch) {
        return statement(
                batch,
                sequence -> comparable(sequence)
                        .flatMap(binding ->
                                Stream.of(furthest(sequence.sequence(), binding), edge(sequence.sequence(), binding))));
    }

    /** The furthest values of one sequence's comparable columns, as a list of expressions. */
    static String furthestValues(CatalogSequence sequence) {
        return comparable(sequence)
                .map(binding -> furthest(sequence.sequence(), binding))
                .collect(Collectors.joining(", "));
    }

    /** The furthest value inside the sequence's range, as an expression. */
    static String edge(Sequence sequence, Binding binding) {
        return EDGE.sql("aggregate", aggregate(sequence))
                .identifier("column", binding.column().name())
                .name(binding.column().table())
                .number("min", sequence.min())
                .number("max", sequence.max())
                .render();
    }

    static Stream<Binding> comparable(CatalogSequence sequence) {
        return sequence.columns().stream().map(CatalogColumn::binding).filter(Binding::comparable);
    }

    /** Which columns' values a statement reads of a sequence. */
    @FunctionalInterface
    private interface Values {
        Stream<String> of(CatalogSequence sequence);
    }

    private static String statement(List<CatalogSequence> batch, Values values) {
        return IntStream.range(0, batch.size())
                .mapToObj(ordinal -> OBSERVATION
                        .number("ordinal", ordinal)
                        .sql("values", values.of(batch.get(ordinal)).collect(Collectors.joining(", ")))
                        .name(batch.get(ordinal).name())
                        .render())
                .collect(Collectors.joining("\nunion all\n"));
    }

    private static @Nullable QualifiedName slowTable(List<CatalogSequence> batch) {
        return batch.stream()
                .map(CatalogSequence::slowTable)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static String furthest(Sequence sequence, Binding binding) {
        return FURTHEST.sql("aggregate", aggregate(sequence))
                .identifier("column", binding.column().name())
                .name(binding.column().table())
                .render();
    }

    /** A value of the pass by its name there; the same value is not computed twice. */
    private static String passValue(Map<String, String> names, Sequence sequence, Binding binding) {
        String value =
                aggregate(sequence) + '(' + Identifier.quote(binding.column().name()) + ")::text";
        String name = names.computeIfAbsent(value, key -> "value_" + (names.size() + 1));
        return PASS_VALUE.identifier("value", name).render();
    }

    private static String passValues(Map<String, String> names) {
        return names.entrySet().stream()
                .map(entry -> entry.getKey() + " as " + Identifier.quote(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String aggregate(Sequence sequence) {
        return sequence.direction() == Direction.ASCENDING ? "max" : "min";
    }
}
