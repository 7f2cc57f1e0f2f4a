package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.SqlName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows that were read of the catalog, before it is decided which columns draw from which sequence. */
final class CatalogRows {
    private final List<String> schemas;
    private final List<SequenceRow> sequences;
    private final List<DependencyRow> dependencies;
    private final SourceRows sources;
    private final InheritanceTree inheritance;
    private final List<String> searchPath;
    private final Map<QualifiedName, SequenceRow> byName = new HashMap<>();

    CatalogRows(
            List<String> schemas,
            List<SequenceRow> sequences,
            List<DependencyRow> dependencies,
            SourceRows sources,
            InheritanceTree inheritance,
            List<String> searchPath) {
        this.schemas = schemas;
        this.sequences = sequences;
        this.dependencies = dependencies;
        this.sources = sources;
        this.inheritance = inheritance;
        this.searchPath = searchPath;
        sequences.forEach(row -> byName.put(row.sequence().name(), row));
    }

    List<String> schemas() {
        return schemas;
    }

    List<SequenceRow> sequences() {
        return sequences;
    }

    List<DependencyRow> dependencies() {
        return dependencies;
    }

    SourceRows sources() {
        return sources;
    }

    InheritanceTree inheritance() {
        return inheritance;
    }

    /**
     * The sequence that a text means when a default or function looks it up at run time: by its schema, else along the
     * search path of the role's own sessions, else beside its table, where old dumps put both.
     */
    Optional<SequenceRow> lookUp(String text, String tableSchema) {
        return lookUp(text, searchPath, tableSchema);
    }

    /**
     * The sequence that a text means in a function.
     *
     * @param functionPath the search path that the function sets itself; empty without one
     */
    Optional<SequenceRow> lookUp(String text, List<String> functionPath, String tableSchema) {
        List<String> path = functionPath.isEmpty() ? searchPath : functionPath;
        return SqlName.parse(text).flatMap(name -> switch (name.parts().size()) {
            case 1 ->
                path.stream()
                        .map(schema -> find(schema, name.last()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .or(() -> Optional.ofNullable(find(tableSchema, name.last())));
            case 2 -> Optional.ofNullable(find(name.parts().get(0), name.last()));
            default -> Optional.empty();
        });
    }

    Optional<SequenceRow> sequence(long oid) {
        return sequences.stream().filter(row -> row.oid() == oid).findFirst();
    }

    private @Nullable SequenceRow find(String schema, String name) {
        return byName.get(new QualifiedName(schema, name));
    }
}
