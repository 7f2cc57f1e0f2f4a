package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.TableColumn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Sequences that are owned by one column and drawn from by others: they go when that column is dropped, and start over when
 * its table is truncated with RESTART IDENTITY.
 */
final class IdleOwners {
    /** More are counted only. */
    private static final int MOST_SHOWN = 5;

    private final CatalogBindings catalog;
    private final InheritanceTree inheritance;
    private final Map<QualifiedName, String> cures = new TreeMap<>();

    IdleOwners(CatalogBindings catalog, InheritanceTree inheritance) {
        this.catalog = catalog;
        this.inheritance = inheritance;
    }

    /** What is to be said of a sequence, with the statement that gives it to who draws; empty where its owner draws. */
    Optional<String> note(SequenceRow row, List<ColumnBinding> bound) {
        List<DependencyRow> owners = catalog.owners(row);
        if (bound.isEmpty()
                || owners.isEmpty()
                || owners.stream()
                        .anyMatch(owner ->
                                bound.stream().anyMatch(binding -> isOfOneTree(owner.column(), binding.column())))) {
            return Optional.empty();
        }
        QualifiedName name = row.sequence().name();
        String owner = owners.get(0).column().column().displayBeside(name);
        String cure = cure(row, bound);
        cures.put(name, cure);
        return Optional.of(String.format(
                "it is owned by %s, which does not draw from it: if that column is dropped, it goes, and TRUNCATE %s RESTART"
                        + " IDENTITY makes it start over: %s",
                owner, owners.get(0).column().table().display(), cure));
    }

    /** All of these sequences, as one sentence; empty without any. */
    Optional<String> remark() {
        if (cures.isEmpty()) {
            return Optional.empty();
        }
        String more = cures.size() > MOST_SHOWN ? " and " + (cures.size() - MOST_SHOWN) + " more in the reports" : "";
        return Optional.of(String.format(
                "%s owned by a column that does not draw from it, with which it would be dropped: %s%s",
                cures.size() == 1 ? "1 sequence is" : cures.size() + " sequences are",
                cures.values().stream().limit(MOST_SHOWN).collect(Collectors.joining(" ")),
                more));
    }

    /**
     * PostgreSQL lets only a column own a sequence whose table has its schema and its owner; of several that draw, none is
     * the owner.
     */
    private static String cure(SequenceRow row, List<ColumnBinding> bound) {
        QualifiedName sequence = row.sequence().name();
        ColumnBinding only = bound.get(0);
        TableColumn column = only.binding().column();
        boolean canOwn = bound.size() == 1
                && column.table().schema().equals(sequence.schema())
                && only.column().owner().equals(row.ownerRole().name());
        return String.format("ALTER SEQUENCE %s OWNED BY %s;", sequence.display(), canOwn ? column.display() : "NONE");
    }

    private boolean isOfOneTree(ColumnRow owner, ColumnRow drawer) {
        return owner.name().equals(drawer.name())
                && (owner.relation() == drawer.relation()
                        || inheritance.anyAncestor(owner.relation(), above -> above == drawer.relation())
                        || inheritance.anyAncestor(drawer.relation(), above -> above == owner.relation()));
    }
}
