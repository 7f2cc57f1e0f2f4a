package io.github.seqfix.postgres;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.Binding;
import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.ValueRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides which columns really draw from a sequence. Ownership is not use: an owned column counts only while its
 * default draws from this very sequence.
 *
 * @see <a href="https://www.postgresql.org/docs/current/catalog-pg-depend.html">PostgreSQL, pg_depend</a>
 */
final class BindingResolver {
    private final Map<Long, List<DrawRow>> draws;
    private final Map<ColumnKey, List<DrawRow>> drawsByColumn;
    private final Map<Long, String> literals;
    private final Trees trees;

    /**
     * Creates a resolver.
     *
     * @param draws all rows of {@code draws.sql}
     * @param literals the sequences' names as they stand in defaults, by oid
     * @param trees the tables' inheritance
     */
    BindingResolver(Collection<DrawRow> draws, Map<Long, String> literals, Trees trees) {
        this.draws = draws.stream().collect(Collectors.groupingBy(DrawRow::sequence));
        this.drawsByColumn =
                draws.stream().collect(Collectors.groupingBy(row -> new ColumnKey(row.relation(), row.columnName())));
        this.literals = literals;
        this.trees = trees;
    }

    CatalogSequence bind(SequenceRow row) {
        List<Draw> roots = roots(draws(row.oid()));
        return new CatalogSequence(
                row.sequence(),
                roots.stream()
                        .map(draw -> new CatalogColumn(draw.binding, draw.row.foreign(), draw.row.lockable()))
                        .toList(),
                row.owner(),
                row.updatable(),
                obstacle(row, roots),
                roots.isEmpty() ? idleOwnership(row) : null);
    }

    private List<Draw> draws(long sequence) {
        List<DrawRow> rows = draws.getOrDefault(sequence, List.of());
        List<Draw> result = new ArrayList<>();
        for (DrawRow row : rows) {
            switch (row.kind()) {
                case IDENTITY -> result.add(new Draw(row, binding(row, BoundBy.IDENTITY, ValueRange.BIGINT)));
                case DEFAULT -> {
                    DefaultExpression expression = expression(row);
                    if (expression.draws()) {
                        BoundBy boundBy = isOwned(row, rows) ? BoundBy.OWNED : BoundBy.DEFAULT;
                        result.add(new Draw(row, binding(row, boundBy, expression.range())));
                    }
                }
                case OWNERSHIP -> {
                    // Says nothing about use: the default of the same column does.
                }
            }
        }
        return result;
    }

    private DefaultExpression expression(DrawRow row) {
        return DefaultExpression.parse(String.valueOf(row.expression()), literals.getOrDefault(row.sequence(), ""));
    }

    private static boolean isOwned(DrawRow column, List<DrawRow> rows) {
        return rows.stream().anyMatch(row -> row.kind() == DrawRow.Kind.OWNERSHIP && row.sameColumn(column));
    }

    private static Binding binding(DrawRow row, BoundBy boundBy, @Nullable ValueRange drawn) {
        Optional<ValueRange> type = ColumnTypes.range(row.baseType(), row.typeModifier());
        if (type.isEmpty()) {
            return new Binding(
                    row.column(),
                    row.type(),
                    boundBy,
                    null,
                    "is of type " + row.type() + ", which has no integer order",
                    Allocation.PLAIN);
        }
        if (drawn == null) {
            return new Binding(
                    row.column(),
                    row.type(),
                    boundBy,
                    null,
                    "draws through an expression (" + row.expression() + ")",
                    Allocation.PLAIN);
        }
        return new Binding(row.column(), row.type(), boundBy, type.get().intersect(drawn), null, Allocation.PLAIN);
    }

    /** Without the columns that reading a table above them reads too. */
    private List<Draw> roots(List<Draw> draws) {
        Set<ColumnKey> keys = draws.stream()
                .map(draw -> new ColumnKey(draw.row.relation(), draw.row.columnName()))
                .collect(Collectors.toSet());
        return draws.stream()
                .filter(draw -> !trees.anyAncestor(
                        draw.row.relation(), ancestor -> keys.contains(new ColumnKey(ancestor, draw.row.columnName()))))
                .sorted(Comparator.comparing((Draw draw) -> draw.row.table())
                        .thenComparing(draw -> draw.row.columnName()))
                .toList();
    }

    private static @Nullable String obstacle(SequenceRow row, List<Draw> roots) {
        if (!row.schemaUsable()) {
            return Obstacles.schema(row.sequence().name());
        }
        if (!row.selectable()) {
            return Obstacles.sequence(row.sequence().name());
        }
        return roots.stream()
                .map(draw -> Obstacles.of(draw.row))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String idleOwnership(SequenceRow sequence) {
        return draws.getOrDefault(sequence.oid(), List.of()).stream()
                .filter(row -> row.kind() == DrawRow.Kind.OWNERSHIP)
                .findFirst()
                .map(owner -> String.format(
                        "the sequence is owned by %s, but %s: nothing is known to draw from it",
                        owner.column().displayBeside(sequence.sequence().name()), use(owner)))
                .orElse(null);
    }

    /** What the column that owns an idle sequence draws from instead. */
    private String use(DrawRow owner) {
        return drawsByColumn.getOrDefault(new ColumnKey(owner.relation(), owner.columnName()), List.of()).stream()
                .filter(row -> row.sequence() != owner.sequence())
                .filter(row -> row.kind() == DrawRow.Kind.IDENTITY
                        || (row.kind() == DrawRow.Kind.DEFAULT
                                && expression(row).draws()))
                .findFirst()
                .map(row -> "that column draws from " + literals.get(row.sequence()))
                .orElse("that column's default does not draw from it");
    }

    /** Parents and children agree in the name of an inherited column, not in its number. */
    private record ColumnKey(long relation, String columnName) {}

    private record Draw(DrawRow row, Binding binding) {}
}
