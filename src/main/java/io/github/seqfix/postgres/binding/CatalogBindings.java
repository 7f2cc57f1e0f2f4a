package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.ValueRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The bindings that the catalog records. Ownership is not use: an owned column counts only
 * while its default draws from this very sequence.
 *
 * @see <a href="https://www.postgresql.org/docs/current/catalog-pg-depend.html">PostgreSQL, pg_depend</a>
 */
final class CatalogBindings {
    private static final Pattern LATE_BOUND =
            Pattern.compile("nextval\\(\\('((?:[^']|'')*)'::text\\)::regclass\\)", Pattern.DOTALL);

    private final CatalogRows rows;
    private final Map<Long, SequenceRow> sequences = new HashMap<>();
    private final Map<Long, List<ColumnBinding>> bindings = new HashMap<>();
    private @Nullable Map<ColumnRow.Key, SequenceRow> drawnBy;
    private final Map<Long, List<DependencyRow>> owners = new HashMap<>();

    CatalogBindings(CatalogRows rows, HintedColumns hinted) {
        this.rows = rows;
        rows.sequences().forEach(row -> sequences.put(row.oid(), row));
        for (DependencyRow dependency : rows.dependencies()) {
            if (dependency.kind() == DependencyRow.Kind.OWNERSHIP
                    || dependency.kind() == DependencyRow.Kind.OWNED_DEFAULT) {
                owners.computeIfAbsent(dependency.sequence(), key -> new ArrayList<>(1))
                        .add(dependency);
            }
        }
        rows.dependencies().forEach(this::addBinding);
        owners.values().forEach(rowsOfOwner -> rowsOfOwner.forEach(owner -> addOwned(owner, hinted)));
    }

    /** The columns that draw from the sequence; tables below others are among them still. */
    List<ColumnBinding> of(SequenceRow sequence) {
        return bindings.getOrDefault(sequence.oid(), List.of());
    }

    /** The columns that own a sequence, whether they draw from it or not. */
    List<DependencyRow> owners(SequenceRow sequence) {
        return owners.getOrDefault(sequence.oid(), List.of());
    }

    /** The sequence from which a column draws. */
    Optional<SequenceRow> drawnBy(ColumnRow.Key column) {
        return Optional.ofNullable(drawnBy().get(column));
    }

    /** Made when it is first asked for: most databases have no idle owners. */
    private Map<ColumnRow.Key, SequenceRow> drawnBy() {
        Map<ColumnRow.Key, SequenceRow> known = drawnBy;
        if (known == null) {
            known = new HashMap<>();
            for (SequenceRow sequence : rows.sequences()) {
                for (ColumnBinding binding : of(sequence)) {
                    known.put(binding.column().key(), sequence);
                }
            }
            drawnBy = known;
        }
        return known;
    }

    /** That a column owns the sequence and that a source draws from it for the column: together they are proof enough. */
    private void addOwned(DependencyRow dependency, HintedColumns hinted) {
        SequenceRow sequence = sequences.get(dependency.sequence());
        ColumnRow owner = dependency.column();
        if (sequence == null
                || of(sequence).stream()
                        .anyMatch(binding -> binding.column().key().equals(owner.key()))) {
            return;
        }
        hinted.of(sequence).stream()
                .map(HintedColumns.Hinted::hint)
                .filter(hint -> hint.provenBy() != null && isOrInherits(hint.key(), owner.key()))
                .min(Comparator.comparing(ColumnHint::plain))
                .ifPresent(hint -> add(sequence, hint.bindingOf(owner)));
    }

    private boolean isOrInherits(ColumnRow.Key column, ColumnRow.Key root) {
        return column.name().equals(root.name())
                && (column.relation() == root.relation()
                        || rows.inheritance().anyAncestor(column.relation(), ancestor -> ancestor == root.relation()));
    }

    private void addBinding(DependencyRow dependency) {
        switch (dependency.kind()) {
            case IDENTITY ->
                add(
                        sequences.get(dependency.sequence()),
                        ColumnBinding.of(dependency.column(), BoundBy.IDENTITY, ValueRange.BIGINT, Allocation.PLAIN));
            case OWNED_DEFAULT -> addExpression(dependency, BoundBy.OWNED);
            case DEFAULT -> addExpression(dependency, BoundBy.DEFAULT);
            case DOMAIN -> addExpression(dependency, BoundBy.DOMAIN);
            case FUNCTION -> addFunction(dependency);
            case LATE_BOUND, LATE_BOUND_DOMAIN -> addLateBound(dependency);
            case OWNERSHIP, COLUMN -> {
                // Says nothing about use: the default of the column does.
            }
        }
    }

    private void addExpression(DependencyRow dependency, BoundBy boundBy) {
        SequenceRow sequence = sequences.get(dependency.sequence());
        if (sequence != null) {
            DefaultExpression expression = expression(dependency, sequence.literal() + "::regclass");
            if (expression.draws()) {
                add(sequence, binding(dependency, boundBy, expression));
            }
        }
    }

    /** The function is known to draw; where it does more than that, its call is still in the expression. */
    private void addFunction(DependencyRow dependency) {
        SequenceRow sequence = sequences.get(dependency.sequence());
        if (sequence != null) {
            DefaultExpression expression = expression(dependency, sequence.literal() + "::regclass");
            add(sequence, binding(dependency, BoundBy.FUNCTION, expression));
        }
    }

    private void addLateBound(DependencyRow dependency) {
        Matcher call = LATE_BOUND.matcher(String.valueOf(dependency.expression()));
        if (call.find()) {
            String text = call.group(1);
            DefaultExpression expression = expression(dependency, "('" + text + "'::text)::regclass");
            rows.lookUp(text.replace("''", "'"), dependency.column().table().schema())
                    .ifPresent(sequence -> add(
                            sequence,
                            binding(dependency, lateBoundBy(dependency, sequence), expression)
                                    .withNote(lateBound(dependency, text))));
        }
    }

    private BoundBy lateBoundBy(DependencyRow dependency, SequenceRow sequence) {
        if (dependency.kind() == DependencyRow.Kind.LATE_BOUND_DOMAIN) {
            return BoundBy.DOMAIN;
        }
        boolean owned = owners.getOrDefault(sequence.oid(), List.of()).stream()
                .anyMatch(
                        owner -> owner.column().key().equals(dependency.column().key()));
        return owned ? BoundBy.OWNED : BoundBy.DEFAULT;
    }

    private static String lateBound(DependencyRow dependency, String text) {
        return String.format(
                "the default of %s names '%s' as text, which each session looks up along its own search_path",
                dependency.column().column().display(), text);
    }

    private static DefaultExpression expression(DependencyRow dependency, String argument) {
        return DefaultExpression.parse(String.valueOf(dependency.expression()), argument);
    }

    private static ColumnBinding binding(DependencyRow dependency, BoundBy boundBy, DefaultExpression expression) {
        ValueRange range = expression.range();
        return range == null
                ? ColumnBinding.throughExpression(dependency.column(), boundBy, dependency.expression())
                : ColumnBinding.of(dependency.column(), boundBy, range, Allocation.PLAIN);
    }

    private void add(@Nullable SequenceRow sequence, ColumnBinding binding) {
        if (sequence != null) {
            bindings.computeIfAbsent(sequence.oid(), key -> new ArrayList<>(1)).add(binding);
        }
    }
}
