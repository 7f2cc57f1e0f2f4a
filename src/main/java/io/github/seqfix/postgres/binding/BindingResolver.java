package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.SuggestedMapping;
import io.github.seqfix.postgres.connection.ServerTraits;
import java.util.ArrayList;
import java.util.Comparator;
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
    private final SequenceHints hints;
    private final IdleOwners idle;
    private final List<String> remarks = new ArrayList<>();
    private final ServerTraits traits;
    private final MissingPrivileges privileges;

    BindingResolver(
            CatalogRows rows,
            DeclaredBindings declared,
            NamingRuleBindings named,
            SequenceHints hints,
            CatalogBindings catalog,
            ServerTraits traits) {
        this.catalog = catalog;
        this.namesakes = new NamesakeSequences(rows.sequences(), catalog);
        this.declared = declared;
        this.named = named;
        this.hints = hints;
        this.inheritance = rows.inheritance();
        this.idle = new IdleOwners(catalog, inheritance);
        this.traits = traits;
        this.privileges = new MissingPrivileges(rows, traits.server().role());
    }

    /** What the bindings made so far give reason to say; a sentence each. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** The sequences whose owners do not draw from them. */
    IdleOwners idleOwners() {
        return idle;
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
                || hints.schemas(row).anyMatch(schemas);
    }

    BoundSequence bind(SequenceRow row) {
        List<ColumnBinding> roots = roots(bindings(row));
        List<ColumnBinding> leftOut = declared.mapped(row).isEmpty()
                ? List.of()
                : merge(catalog.of(row), declared.added(row)).stream()
                        .filter(binding -> binding.binding().comparable()
                                && !isCovered(binding.column().key(), roots))
                        .toList();
        SequenceHint hint = hints.of(
                row,
                roots,
                leftOut,
                declared.hint(row).or(() -> namesakes.hint(row)),
                declared.unreadHint(row),
                key -> isCovered(key, roots));
        // A mapping says that a value is stored as it is drawn, which is not so of the others.
        List<ColumnBinding> all = roots(merge(roots, hint.columns())).stream()
                .filter(binding -> binding.binding().comparable())
                .toList();
        Optional<String> owner = idle.note(row, roots);
        String sentence = hint.and(owner).sentence(mapping(row, all));
        if (!leftOut.isEmpty()) {
            remarks.add("mappings: " + row.sequence().name().display() + ": " + sentence);
        }
        return bound(row, roots, sentence, hint.columns().isEmpty() ? null : bound(row, all, null, null));
    }

    private static SuggestedMapping mapping(SequenceRow row, List<ColumnBinding> columns) {
        return new SuggestedMapping(
                row.sequence().name(),
                columns.stream().map(ColumnBinding::binding).toList());
    }

    private BoundSequence bound(
            SequenceRow row, List<ColumnBinding> roots, @Nullable String hint, @Nullable BoundSequence suggested) {
        return new BoundSequence(
                row.sequence(),
                row.file(),
                roots.stream().map(this::column).toList(),
                row.ownerRole(),
                row.owner(),
                row.updatable(),
                unreadable(row, roots),
                hint,
                suggested);
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

    /** Whether reading these columns reads this one, too. */
    private boolean isCovered(ColumnRow.Key column, List<ColumnBinding> roots) {
        Set<ColumnRow.Key> keys =
                roots.stream().map(binding -> binding.column().key()).collect(Collectors.toSet());
        return keys.contains(column)
                || inheritance.anyAncestor(
                        column.relation(), ancestor -> keys.contains(new ColumnRow.Key(ancestor, column.name())));
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
            return UnreadableReasons.unloggedOnStandby(traits.primaryInWords());
        }
        for (ColumnBinding binding : roots) {
            Optional<String> reason = UnreadableReasons.of(binding.column());
            if (reason.isPresent()) {
                return reason.get();
            }
        }
        return null;
    }
}
