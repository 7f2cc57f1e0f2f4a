package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.SqlName;
import io.github.seqfix.core.TableColumn;
import io.github.seqfix.postgres.source.ColumnDraw;
import io.github.seqfix.postgres.source.Draw;
import io.github.seqfix.postgres.source.FunctionSource;
import io.github.seqfix.postgres.source.SourceReader;
import io.github.seqfix.postgres.source.Surroundings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the sources of triggers, functions and views' defaults say about sequences. */
final class SourceHints implements Surroundings {
    private final CatalogRows rows;
    private final SourceReader reader = new SourceReader(this);
    private final Map<Long, List<ColumnHint>> columns = new HashMap<>();
    private final Map<Long, Set<String>> mentions = new HashMap<>();
    private final List<String> hidden = new ArrayList<>();
    private final Map<TableColumn, String> hiddenDefaults = new HashMap<>();

    SourceHints(CatalogRows rows) {
        this.rows = rows;
        Map<Long, FunctionRow> functions = new HashMap<>();
        rows.sources().functions().forEach(function -> functions.put(function.oid(), function));
        for (TriggerRow trigger : rows.sources().triggers()) {
            Optional.ofNullable(functions.get(trigger.function())).ifPresent(function -> read(trigger, function));
        }
        for (FunctionRow function : rows.sources().functions()) {
            if (!function.ofTrigger()) {
                mention(
                        reader.all(function.source(), null),
                        function.searchPath(),
                        function.source().name().schema(),
                        "the function " + function.source().name().display() + "()");
            }
        }
        rows.sources().defaults().forEach(this::read);
    }

    /** The columns that may draw from a sequence. */
    List<ColumnHint> columns(SequenceRow sequence) {
        return columns.getOrDefault(sequence.oid(), List.of());
    }

    /** Who else draws from a sequence, without it being known for which column. */
    Set<String> mentions(SequenceRow sequence) {
        return mentions.getOrDefault(sequence.oid(), Set.of());
    }

    /** The defaults of number columns that call what cannot be read, a sentence's subject each. */
    List<String> hidden() {
        return List.copyOf(hidden);
    }

    /** What a column's default calls that cannot be read; empty when there is nothing of that kind. */
    Optional<String> hidden(TableColumn column) {
        return Optional.ofNullable(hiddenDefaults.get(column));
    }

    /** All tables that have such columns. */
    Set<Long> relations() {
        Set<Long> relations = new LinkedHashSet<>();
        columns.values()
                .forEach(hints -> hints.forEach(hint -> relations.add(hint.key().relation())));
        return relations;
    }

    @Override
    public List<FunctionSource> functions(List<String> names) {
        String name = names.get(names.size() - 1);
        return rows.sources().functions().stream()
                .filter(function -> !function.ofTrigger())
                .map(FunctionRow::source)
                .filter(function -> function.name().name().equals(name)
                        && (names.size() == 1 || function.name().schema().equals(names.get(names.size() - 2))))
                .toList();
    }

    @Override
    public Optional<String> ownedSequence(String table, String column) {
        return SqlName.parse(table)
                .flatMap(name -> rows.dependencies().stream()
                        .filter(dependency -> dependency.kind().isOwnership()
                                && name.matches(dependency.column().table())
                                && dependency.column().name().equals(column))
                        .flatMap(dependency -> rows.sequence(dependency.sequence()).stream())
                        .map(sequence -> sequence.sequence().name().toSql())
                        .findFirst());
    }

    private void read(TriggerRow trigger, FunctionRow function) {
        QualifiedName table = trigger.context().table();
        String origin = String.format(
                "the trigger %s on %s", Identifier.display(trigger.context().name()), Identifier.display(table.name()));
        if (trigger.assigns()) {
            for (ColumnDraw draw : reader.columns(function.source(), trigger.context())) {
                find(draw.draw(), function.searchPath(), table.schema())
                        .ifPresent(sequence -> add(new ColumnHint(
                                sequence.oid(),
                                new ColumnRow.Key(trigger.relation(), draw.column()),
                                new TableColumn(table, draw.column()),
                                draw.draw().plain(),
                                BoundBy.TRIGGER,
                                origin,
                                draw.text())));
            }
        }
        mention(reader.all(function.source(), trigger.context()), function.searchPath(), table.schema(), origin);
    }

    private void read(IndirectDefault column) {
        String schema = column.column().table().schema();
        Set<Draw> draws = reader.expression(column.expression());
        String origin = column.view()
                ? "the default of the view "
                        + Identifier.display(column.column().table().name())
                : String.format(
                        "the default %s on %s",
                        column.expression(),
                        Identifier.display(column.column().table().name()));
        for (Draw draw : draws) {
            find(draw, List.of(), schema).ifPresent(sequence -> add(hint(column, draw, sequence, origin)));
        }
        if (!column.hidden().isEmpty() || draws.contains(new Draw(null, true))) {
            String calls = column.hidden().isEmpty() ? column.expression() : String.join(", ", column.hidden()) + "()";
            hiddenDefaults.put(column.column(), calls);
            hidden.add("the default of " + column.column().display() + " (" + calls + ")");
        }
    }

    private static ColumnHint hint(IndirectDefault column, Draw draw, SequenceRow sequence, String origin) {
        return new ColumnHint(
                sequence.oid(),
                new ColumnRow.Key(
                        column.view() ? column.baseRelation() : column.relation(),
                        column.column().name()),
                column.column(),
                draw.plain(),
                column.view() ? null : BoundBy.FUNCTION,
                origin,
                column.expression());
    }

    private Optional<SequenceRow> find(Draw draw, List<String> searchPath, String schema) {
        String text = draw.sequence();
        return text == null ? Optional.empty() : rows.lookUp(text, searchPath, schema);
    }

    private void add(ColumnHint hint) {
        List<ColumnHint> known = columns.computeIfAbsent(hint.sequence(), key -> new ArrayList<>(1));
        if (!known.contains(hint)) {
            known.add(hint);
        }
    }

    private void mention(Set<Draw> draws, List<String> searchPath, String schema, String origin) {
        for (Draw draw : draws) {
            find(draw, searchPath, schema)
                    .ifPresent(sequence -> mentions.computeIfAbsent(sequence.oid(), key -> new LinkedHashSet<>())
                            .add(origin));
        }
    }
}
