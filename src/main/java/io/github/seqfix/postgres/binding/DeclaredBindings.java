package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.DeclaredBinding;
import io.github.seqfix.core.NearestNames;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.SqlName;
import io.github.seqfix.core.SuggestedMapping;
import io.github.seqfix.core.TableColumn;
import io.github.seqfix.core.UnknownNameException;
import io.github.seqfix.core.ValueRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The bindings that mappings and entities declare, looked up in the database. */
final class DeclaredBindings {
    /** How many generators that cannot be read a reason names. */
    private static final int UNREAD_SHOWN = 3;

    private final Collection<SequenceRow> sequences;
    private final TableDirectory tables;
    private final Predicate<String> schemas;
    private final Map<Long, List<ColumnBinding>> mapped = new HashMap<>();
    private final Map<Long, List<ColumnBinding>> added = new HashMap<>();
    private final Map<Long, String> hints = new HashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> unread;

    /**
     * Looks the declared bindings up.
     *
     * @param declarations what is declared
     * @param sequences the sequences of the database
     * @param tables the tables, with the columns of those that the declarations name
     * @param schemas which schemas a name without one can mean
     * @throws UnknownNameException when a required binding names something missing or ambiguous
     */
    DeclaredBindings(
            Declarations declarations,
            Collection<SequenceRow> sequences,
            TableDirectory tables,
            Predicate<String> schemas)
            throws UnknownNameException {
        this.sequences = sequences;
        this.schemas = schemas;
        this.tables = tables;
        this.unread = declarations.unread();
        for (DeclaredBinding binding : declarations.bindings()) {
            if (binding.required()) {
                add(binding, required(binding));
            } else {
                addIfFound(binding);
            }
        }
    }

    /** What the mappings of this sequence say, which then is all that counts; empty without one. */
    List<ColumnBinding> mapped(SequenceRow sequence) {
        return mapped.getOrDefault(sequence.oid(), List.of());
    }

    /** What is said of this sequence beside the catalog. */
    List<ColumnBinding> added(SequenceRow sequence) {
        return added.getOrDefault(sequence.oid(), List.of());
    }

    /** Why nothing could be bound to a sequence that a declaration names. */
    Optional<String> hint(SequenceRow sequence) {
        return Optional.ofNullable(hints.get(sequence.oid()));
    }

    /** What may draw from a sequence of which nothing else is known, since it cannot be read. */
    Optional<String> unreadHint(SequenceRow sequence) {
        if (unread.isEmpty()) {
            return Optional.empty();
        }
        String more = unread.size() > UNREAD_SHOWN ? " and " + (unread.size() - UNREAD_SHOWN) + " more" : "";
        return Optional.of(String.format(
                "not read: %s%s; if it draws from this sequence, state it: %s",
                unread.stream().limit(UNREAD_SHOWN).collect(Collectors.joining(", ")),
                more,
                SuggestedMapping.template(sequence.sequence().name())));
    }

    /** The declarations of which the database has neither the sequence nor the column, a sentence each. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    private void add(DeclaredBinding binding, Found found) {
        if (!binding.comparable()) {
            add(mapped, found, ColumnBinding.statedIncomparable(found.column, binding.boundBy()));
            return;
        }
        ColumnBinding columnBinding = ColumnBinding.of(
                found.column, binding.boundBy(), ValueRange.BIGINT, binding.allocation(found.sequence.sequence()));
        if (binding.boundBy() != BoundBy.MAPPING) {
            add(added, found, columnBinding.withClient(binding.origin()));
        } else {
            add(
                    mapped,
                    found,
                    binding.kind() != null
                            ? columnBinding
                            : AssumedAllocation.of("mapping", columnBinding, found.sequence.sequence()));
        }
    }

    private static void add(Map<Long, List<ColumnBinding>> bindings, Found found, ColumnBinding binding) {
        bindings.computeIfAbsent(found.sequence.oid(), key -> new ArrayList<>(1))
                .add(binding);
    }

    private void addIfFound(DeclaredBinding binding) {
        List<Found> found = new ArrayList<>();
        for (DeclaredBinding.Candidate candidate : binding.candidates()) {
            for (SequenceRow sequence : sequences(candidate.sequence())) {
                tables.columns(candidate.column()).forEach(column -> found.add(new Found(sequence, column)));
            }
        }
        List<Found> distinct = found.stream().distinct().toList();
        if (binding.boundBy() == BoundBy.LIBRARY) {
            addInEachSchema(binding, distinct);
        } else if (distinct.size() == 1) {
            add(binding, distinct.get(0));
        } else {
            leave(binding, distinct);
        }
    }

    /** A library may be used in several schemas, or not at all: what is not there, or cannot be told, is none of its. */
    private void addInEachSchema(DeclaredBinding binding, List<Found> found) {
        Map<String, List<Found>> bySchema = found.stream()
                .filter(pair -> pair.sequence
                        .sequence()
                        .name()
                        .schema()
                        .equals(pair.column.table().schema()))
                .collect(Collectors.groupingBy(pair -> pair.column.table().schema()));
        bySchema.values().stream().filter(pairs -> pairs.size() == 1).forEach(pairs -> add(binding, pairs.get(0)));
    }

    private void leave(DeclaredBinding binding, List<Found> found) {
        List<SequenceRow> named = binding.candidates().stream()
                .flatMap(candidate -> sequences(candidate.sequence()).stream())
                .distinct()
                .toList();
        String candidates = binding.candidates().stream()
                .map(candidate -> candidate.sequence() + " for " + candidate.column())
                .distinct()
                .collect(Collectors.joining(" or "));
        String problem = found.isEmpty() ? "the database does not have both" : "the database has more than one of them";
        String sentence = String.format("%s draws from %s, but %s", binding.origin(), candidates, problem);
        named.forEach(sequence -> hints.put(
                sequence.oid(),
                String.format(
                        "%s; state it: %s",
                        sentence, SuggestedMapping.template(sequence.sequence().name()))));
        if (named.isEmpty()) {
            remarks.add(sentence);
        }
    }

    private Found required(DeclaredBinding binding) throws UnknownNameException {
        DeclaredBinding.Candidate names = binding.candidates().get(0);
        List<SequenceRow> found = sequences(names.sequence());
        requireOne(
                binding,
                "sequence",
                names.sequence(),
                found.stream().map(row -> row.sequence().name().display()).toList(),
                () -> NearestNames.suggest(
                        names.sequence().last(),
                        sequences.stream().map(row -> row.sequence().name()).toList(),
                        QualifiedName::name,
                        QualifiedName::display));
        SqlName table = names.column().parent();
        requireOne(
                binding,
                "table",
                table,
                tables.find(table).stream().map(row -> row.name().display()).toList(),
                () -> NearestNames.suggest(table.last(), tables.names(), QualifiedName::name, QualifiedName::display));
        List<ColumnRow> columns = tables.columns(names.column());
        requireOne(
                binding,
                "column",
                names.column(),
                columns.stream().map(column -> column.column().display()).toList(),
                () -> NearestNames.suggest(
                        names.column().last(), tables.columnNames(table), TableColumn::name, TableColumn::display));
        return new Found(found.get(0), columns.get(0));
    }

    private static void requireOne(
            DeclaredBinding binding, String kind, SqlName wanted, List<String> found, Supplier<String> suggestion)
            throws UnknownNameException {
        if (found.isEmpty()) {
            throw new UnknownNameException(
                    String.format("%s: there is no %s %s; %s", binding.origin(), kind, wanted, suggestion.get()));
        }
        if (found.size() > 1) {
            throw new UnknownNameException(String.format(
                    "%s: %s %s can be %s; write it with its schema",
                    binding.origin(), kind, wanted, String.join(" or ", found)));
        }
    }

    private List<SequenceRow> sequences(SqlName name) {
        return sequences.stream()
                .filter(row -> name.matches(row.sequence().name()))
                .filter(row -> name.parts().size() > 1
                        || schemas.test(row.sequence().name().schema()))
                .toList();
    }

    private record Found(SequenceRow sequence, ColumnRow column) {}
}
