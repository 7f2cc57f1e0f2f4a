package io.github.seqfix.jpa;

import io.github.seqfix.core.DeclaredBinding;
import io.github.seqfix.core.SqlName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How names of the mapping become names of the database. Where the project's files leave it open there are several
 * alternatives, and the database tells which one applies.
 *
 * @param strategies the alternative naming strategies, the likeliest first
 * @param defaultSchemas the alternative schemas of tables and sequences for which the mapping names none, the likeliest
 *     first; an empty one means the connection's search path
 * @param quoted whether all names are quoted
 */
record Naming(List<NamingStrategy> strategies, List<String> defaultSchemas, boolean quoted) {

    /** The names that a sequence, and the column of an id that draws from it, can have in the database. */
    List<DeclaredBinding.Candidate> candidates(LogicalPath sequence, EntityId id) {
        Set<DeclaredBinding.Candidate> candidates = new LinkedHashSet<>();
        for (NamingStrategy strategy : strategies) {
            for (String schema : defaultSchemas) {
                List<String> column = names(strategy, id.table(), schema);
                column.add(raw(strategy, id.column()));
                candidates.add(new DeclaredBinding.Candidate(
                        new SqlName(names(strategy, sequence, schema)), new SqlName(column)));
            }
        }
        return List.copyOf(candidates);
    }

    /** The strategies for messages: names are "as written or in snake case". */
    String display() {
        return strategies.stream().map(NamingStrategy::label).distinct().collect(Collectors.joining(" or "));
    }

    private List<String> names(NamingStrategy strategy, LogicalPath path, String defaultSchema) {
        List<String> names = new ArrayList<>();
        LogicalName schema = schema(path, defaultSchema);
        if (schema != null) {
            names.add(raw(strategy, schema));
        }
        names.add(raw(strategy, path.name()));
        return names;
    }

    private static @Nullable LogicalName schema(LogicalPath path, String defaultSchema) {
        return path.schema() != null || defaultSchema.isEmpty() ? path.schema() : LogicalName.parse(defaultSchema);
    }

    private String raw(NamingStrategy strategy, LogicalName name) {
        return strategy.apply(quoted ? name.inQuotes() : name).raw();
    }
}
