package io.github.seqfix.postgres;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what catalog, declarations and naming rules say of a sequence: a mapping overrides all else, entities
 * add to the catalog, naming rules speak where nobody else does.
 */
final class BindingResolver {
    private final CatalogDraws catalog;
    private final DeclaredDraws declared;
    private final NamedDraws named;
    private final Trees trees;
    private final Map<Long, List<String>> hints = new HashMap<>();
    private final boolean standby;

    BindingResolver(CatalogContents contents, DeclaredDraws declared, NamedDraws named, boolean standby) {
        this.catalog = new CatalogDraws(contents);
        this.declared = declared;
        this.named = named;
        this.trees = contents.trees();
        this.standby = standby;
        for (Hint hint : contents.hints()) {
            contents.lookUp(hint.sequence(), hint.table().schema())
                    .ifPresent(row -> hints.computeIfAbsent(row.oid(), key -> new ArrayList<>(1))
                            .add(hint.sentence(row.sequence().name())));
        }
    }

    CatalogSequence bind(SequenceRow row) {
        List<Draw> roots = roots(draws(row));
        List<CatalogColumn> columns = new ArrayList<>();
        for (Draw root : roots) {
            columns.add(column(root));
        }
        return new CatalogSequence(
                row.sequence(),
                row.file(),
                columns,
                row.ownerRole(),
                row.owner(),
                row.updatable(),
                obstacle(row, roots),
                roots.isEmpty() ? hint(row) : null);
    }

    private CatalogColumn column(Draw draw) {
        ColumnFacts facts = draw.column();
        return new CatalogColumn(
                draw.binding(),
                facts.foreign(),
                facts.lockable(),
                facts.indexed(),
                facts.extent().plus(trees.below(facts.relation())));
    }

    private List<Draw> draws(SequenceRow row) {
        List<Draw> mapped = declared.mapped(row);
        if (!mapped.isEmpty()) {
            return merge(mapped, List.of());
        }
        List<Draw> known = merge(catalog.of(row), declared.added(row));
        return known.isEmpty() ? named.of(row) : known;
    }

    /** One draw for each column: what the catalog knows of it, and the allocation that an entity adds. */
    private static List<Draw> merge(List<Draw> first, List<Draw> second) {
        if (first.size() + second.size() < 2) {
            return first.isEmpty() ? second : first;
        }
        Map<ColumnKey, Draw> draws = new LinkedHashMap<>();
        first.forEach(draw -> draws.putIfAbsent(draw.column().key(), draw));
        second.forEach(draw -> draws.merge(
                draw.column().key(),
                draw,
                (known, added) -> added.binding().allocation().isPlain() ? known : known.withClientOf(added)));
        return new ArrayList<>(draws.values());
    }

    /** Without the columns that reading a table above them reads too. */
    private List<Draw> roots(List<Draw> draws) {
        if (draws.size() < 2) {
            return draws;
        }
        Set<ColumnKey> keys = draws.stream().map(draw -> draw.column().key()).collect(Collectors.toSet());
        return draws.stream()
                .filter(draw -> !trees.anyAncestor(
                        draw.column().relation(),
                        ancestor -> keys.contains(
                                new ColumnKey(ancestor, draw.column().name()))))
                .sorted(Comparator.comparing((Draw draw) -> draw.column().table())
                        .thenComparing(draw -> draw.column().name()))
                .toList();
    }

    private @Nullable String obstacle(SequenceRow row, List<Draw> roots) {
        if (!row.schemaUsable()) {
            return Obstacles.schema(row.sequence().name());
        }
        if (!row.selectable()) {
            return Obstacles.sequence(row.sequence().name());
        }
        if (standby
                && (row.unlogged()
                        || roots.stream().anyMatch(draw -> draw.column().unlogged()))) {
            return Obstacles.unloggedOnStandby();
        }
        for (Draw draw : roots) {
            Optional<String> obstacle = Obstacles.of(draw.column());
            if (obstacle.isPresent()) {
                return obstacle.get();
            }
        }
        return null;
    }

    private @Nullable String hint(SequenceRow row) {
        return declared.hint(row)
                .or(() -> Optional.ofNullable(hints.get(row.oid())).map(sentences -> String.join("; ", sentences)))
                .or(() -> catalog.idleOwnership(row))
                .orElse(null);
    }
}
