package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.NamingRule;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.ValueRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is known of a sequence beyond the columns that are bound to it, and which of them a mapping should state. */
final class SequenceHints {
    /** More are not read anyway. */
    private static final int MOST_NAMES = 3;
    /** The rules by which frameworks and people name sequences, the usual ones first. */
    private static final List<NamingRule> USUAL_RULES = List.of(
            new NamingRule("{table}_{column}_seq"),
            new NamingRule("{table}_seq"),
            new NamingRule("{table}_id_seq"),
            new NamingRule("{table}_sequence"),
            new NamingRule("seq_{table}"),
            new NamingRule("sq_{table}"),
            new NamingRule("{table}seq"));

    private final CatalogRows rows;
    private final CatalogBindings catalog;
    private final HintedColumns hinted;
    private final TableDirectory tables;

    SequenceHints(CatalogRows rows, CatalogBindings catalog, HintedColumns hinted, TableDirectory tables) {
        this.rows = rows;
        this.catalog = catalog;
        this.hinted = hinted;
        this.tables = tables;
    }

    /**
     * What is known of a sequence.
     *
     * @param bound the columns that are bound to it
     * @param leftOut the columns that a mapping takes no notice of
     * @param declared what a declaration says that could not be bound
     * @param unread what a declaration that cannot be read may mean
     * @param covered whether a column is read with those that are bound
     */
    SequenceHint of(
            SequenceRow row,
            List<ColumnBinding> bound,
            List<ColumnBinding> leftOut,
            Optional<String> declared,
            Optional<String> unread,
            Predicate<ColumnRow.Key> covered) {
        List<String> sentences = new ArrayList<>();
        List<ColumnBinding> columns = new ArrayList<>(leftOut);
        if (!leftOut.isEmpty()) {
            sentences.add(leftOut(row, leftOut));
        }
        declared.filter(sentence -> bound.isEmpty()).ifPresent(sentences::add);
        for (HintedColumns.Hinted column : hinted.of(row)) {
            ColumnHint hint = column.hint();
            ColumnRow known = column.row();
            if (hint.plain() ? !covered.test(hint.key()) : !isComputed(hint, bound)) {
                sentences.add(hint.sentence(known));
                if (hint.plain()
                        && known != null
                        && hint.bindingOf(known).binding().comparable()) {
                    columns.add(ColumnBinding.of(known, BoundBy.MAPPING, ValueRange.BIGINT, Allocation.PLAIN));
                }
            }
        }
        return bound.isEmpty() && sentences.isEmpty()
                ? ofUnused(row, unread)
                : new SequenceHint(
                        sentences,
                        columns,
                        leftOut.isEmpty() && bound.isEmpty() ? "if so state it" : "state all of it");
    }

    /** The schemas of tables and views that seem to draw from a sequence. */
    Stream<String> schemas(SequenceRow row) {
        return hinted.sources().columns(row).stream()
                .map(hint -> hint.column().table().schema());
    }

    private static String leftOut(SequenceRow row, List<ColumnBinding> leftOut) {
        return "the mapping takes no notice of "
                + leftOut.stream()
                        .map(binding -> binding.column()
                                        .column()
                                        .displayBeside(row.sequence().name()) + " ("
                                + binding.binding().boundBy() + ")")
                        .collect(Collectors.joining(", "))
                + ", which also draws from it";
    }

    /** Whether the binding says so already. */
    private static boolean isComputed(ColumnHint hint, List<ColumnBinding> bound) {
        return bound.stream()
                .anyMatch(binding -> binding.column().key().equals(hint.key())
                        && !binding.binding().comparable());
    }

    private SequenceHint ofUnused(SequenceRow row, Optional<String> unread) {
        Optional<DependencyRow> owner = catalog.owners(row).stream().findFirst();
        if (owner.isPresent()) {
            return ofOwner(row, owner.get());
        }
        Collection<String> mentions = hinted.sources().mentions(row);
        if (!mentions.isEmpty()) {
            return only("it is drawn from by " + names(mentions)
                    + ", but for which column cannot be read: look there, and state it in a mapping");
        }
        if (unread.isPresent()) {
            return only(unread.get());
        }
        String nothing = "no identity column and no column default is known to draw from this sequence";
        Optional<String> named = byName(row);
        if (named.isPresent()) {
            return only(nothing + ": nothing to compare; " + named.get());
        }
        Collection<String> hidden = hinted.sources().hidden();
        return hidden.isEmpty()
                ? new SequenceHint(List.of(), List.of(), "")
                : only(nothing + ", but it cannot be seen what " + names(hidden)
                        + " draws from: look there before you drop it");
    }

    /** A column that owns the sequence, and is not known to draw from it. */
    private SequenceHint ofOwner(SequenceRow row, DependencyRow dependency) {
        ColumnRow owner = dependency.column();
        String owned = "the sequence is owned by "
                + owner.column().displayBeside(row.sequence().name());
        Optional<String> other = otherSequence(row, owner);
        if (other.isPresent()) {
            return only(owned + ", but that column draws from " + other.get() + ": nothing is known to draw from it"
                    + unless(row));
        }
        Optional<String> hidden = hinted.sources().hidden(owner.column());
        if (hidden.isEmpty() && dependency.expression() != null) {
            return only(owned + ", but that column's default does not draw from it: nothing is known to draw from it"
                    + unless(row));
        }
        ColumnBinding binding = ColumnBinding.of(owner, BoundBy.MAPPING, ValueRange.BIGINT, Allocation.PLAIN);
        String sentence = hidden.map(calls -> owned + ", whose default calls what cannot be looked into (" + calls
                        + "): look there before you drop it")
                .orElse(owned + ", which has no default: somebody else seems to draw for it" + unless(row));
        return binding.binding().comparable()
                ? new SequenceHint(List.of(sentence), List.of(binding), "if it is drawn for that column state it")
                : only(sentence);
    }

    private Optional<String> otherSequence(SequenceRow row, ColumnRow owner) {
        return rows.sequences().stream()
                .filter(sequence -> sequence.oid() != row.oid())
                .filter(sequence ->
                        catalog.drawnBy(owner.key()).filter(sequence::equals).isPresent()
                                || hinted.sources().columns(sequence).stream()
                                        .anyMatch(hint -> hint.key().equals(owner.key())))
                .map(sequence -> sequence.sequence().name().display())
                .findFirst();
    }

    /** Who draws from the sequence all the same, for the end of a sentence. */
    private String unless(SequenceRow row) {
        Collection<String> mentions = hinted.sources().mentions(row);
        return mentions.isEmpty() ? "" : ", unless " + names(mentions) + " does";
    }

    private Optional<String> byName(SequenceRow row) {
        for (NamingRule rule : USUAL_RULES) {
            List<ColumnBinding> found = new NamingRuleBindings(List.of(rule), tables).of(row);
            if (!found.isEmpty()) {
                QualifiedName name = row.sequence().name();
                return Optional.of(String.format(
                        "by its name it may be for %s: the naming rule %s would bind it",
                        found.get(0).column().column().displayBeside(name), rule.pattern()));
            }
        }
        return Optional.empty();
    }

    private static SequenceHint only(String sentence) {
        return new SequenceHint(List.of(sentence), List.of(), "");
    }

    private static String names(Collection<String> names) {
        String shown = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMES ? shown + " or " + (names.size() - MOST_NAMES) + " more" : shown;
    }
}
