package io.github.seqfix.postgres.binding;

import io.github.seqfix.postgres.connection.ServerTraits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides which columns are bound to a sequence: a mapping takes precedence over everything else, entities add to the
 * catalog, naming rules count where nothing else is known.
 */
final class BindingResolver {
    private final CatalogBindings catalog;
    private final DeclaredBindings declared;
    private final NamingRuleBindings named;
    private final InheritanceTree inheritance;
    private final NamesakeSequences namesakes;
    private final Map<Long, List<String>> hints = new HashMap<>();
    private final Map<Long, Set<String>> hintedSchemas = new HashMap<>();
    private final ServerTraits traits;
    private final MissingPrivileges privileges;

    BindingResolver(CatalogRows rows, DeclaredBindings declared, NamingRuleBindings named, ServerTraits traits) {
        this.catalog = new CatalogBindings(rows);
        this.namesakes = new NamesakeSequences(rows.sequences(), catalog);
        this.declared = declared;
        this.named = named;
        this.inheritance = rows.inheritance();
        this.traits = traits;
        this.privileges = new MissingPrivileges(rows, traits.server().role());
        for (FunctionHint hint : rows.hints()) {
            rows.lookUp(hint.sequence(), hint.table().schema()).ifPresent(row -> {
                hints.computeIfAbsent(row.oid(), key -> new ArrayList<>(1))
                        .add(hint.sentence(row.sequence().name()));
                hintedSchemas
                        .computeIfAbsent(row.oid(), key -> new HashSet<>())
                        .add(hint.table().schema());
            });
        }
    }

    /** The sequences from whose namesakes their schemas' columns draw. */
    NamesakeSequences namesakes() {
        return namesakes;
    }

    /** Whether a mapping names this sequence. */
    boolean isMapped(SequenceRow row) {
        return !declared.mapped(row).isEmpty();
    }

    /** Whether a table of such a schema draws from this sequence, or a trigger of one seems to. */
    boolean isDrawnIn(SequenceRow row, Predicate<String> schemas) {
        return bindings(row).stream()
                        .anyMatch(
                                binding -> schemas.test(binding.column().table().schema()))
                || hintedSchemas.getOrDefault(row.oid(), Set.of()).stream().anyMatch(schemas);
    }

    BoundSequence bind(SequenceRow row) {
        List<ColumnBinding> roots = roots(bindings(row));
        List<BoundColumn> columns = new ArrayList<>();
        for (ColumnBinding root : roots) {
            columns.add(column(root));
        }
        return new BoundSequence(
                row.sequence(),
                row.file(),
                columns,
                row.ownerRole(),
                row.owner(),
                row.updatable(),
                unreadable(row, roots),
                roots.isEmpty() ? hint(row) : null);
    }

    private BoundColumn column(ColumnBinding binding) {
        ColumnRow row = binding.column();
        return new BoundColumn(
                binding.binding(),
                row.foreign(),
                row.lockable(),
                row.indexed(),
                row.readCost().plus(inheritance.below(row.relation())));
    }

    private List<ColumnBinding> bindings(SequenceRow row) {
        List<ColumnBinding> mapped = declared.mapped(row);
        if (!mapped.isEmpty()) {
            return merge(mapped, List.of());
        }
        List<ColumnBinding> known = merge(catalog.of(row), declared.added(row));
        return known.isEmpty() ? named.of(row) : known;
    }

    /** One binding for each column: what the catalog knows of it, and the allocation that an entity adds. */
    private static List<ColumnBinding> merge(List<ColumnBinding> first, List<ColumnBinding> second) {
        if (first.size() + second.size() < 2) {
            return first.isEmpty() ? second : first;
        }
        Map<ColumnRow.Key, ColumnBinding> merged = new LinkedHashMap<>();
        first.forEach(binding -> merged.putIfAbsent(binding.column().key(), binding));
        second.forEach(binding -> merged.merge(
                binding.column().key(),
                binding,
                (known, added) -> added.binding().allocation().isPlain() ? known : known.withClientOf(added)));
        return new ArrayList<>(merged.values());
    }

    /** Without the columns that reading a table above them reads too. */
    private List<ColumnBinding> roots(List<ColumnBinding> bindings) {
        if (bindings.size() < 2) {
            return bindings;
        }
        Set<ColumnRow.Key> keys =
                bindings.stream().map(binding -> binding.column().key()).collect(Collectors.toSet());
        return bindings.stream()
                .filter(binding -> !inheritance.anyAncestor(
                        binding.column().relation(),
                        ancestor -> keys.contains(
                                new ColumnRow.Key(ancestor, binding.column().name()))))
                .sorted(Comparator.comparing(
                                (ColumnBinding binding) -> binding.column().table())
                        .thenComparing(binding -> binding.column().name()))
                .toList();
    }

    /** What else there is to say of the sequences that may not be read. */
    List<String> privilegeRemarks(List<SequenceRow> selected) {
        return privileges.remarks(selected);
    }

    private @Nullable String unreadable(SequenceRow row, List<ColumnBinding> roots) {
        Optional<String> missing =
                privileges.reason(row, roots.stream().map(ColumnBinding::column).toList());
        if (missing.isPresent()) {
            return missing.get();
        }
        if (!traits.hasUnlogged()
                && (row.unlogged()
                        || roots.stream().anyMatch(binding -> binding.column().unlogged()))) {
            return UnreadableReasons.unloggedOnStandby();
        }
        for (ColumnBinding binding : roots) {
            Optional<String> reason = UnreadableReasons.of(binding.column());
            if (reason.isPresent()) {
                return reason.get();
            }
        }
        return null;
    }

    private @Nullable String hint(SequenceRow row) {
        return declared.hint(row)
                .or(() -> Optional.ofNullable(hints.get(row.oid())).map(sentences -> String.join("; ", sentences)))
                .or(() -> namesakes.hint(row))
                .or(() -> catalog.idleOwnership(row))
                .or(() -> declared.unreadHint(row))
                .orElse(null);
    }
}
