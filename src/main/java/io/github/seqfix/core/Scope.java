package io.github.seqfix.core;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The sequences that a run looks at.
 *
 * @param schemas globs over schema names; empty means all
 * @param includes globs over {@code schema.sequence}; empty means all
 * @param excludes globs over {@code schema.sequence}
 */
public record Scope(List<Glob> schemas, List<Glob> includes, List<Glob> excludes) {
    private static final int NAMES_SHOWN = 10;

    public Scope {
        schemas = List.copyOf(schemas);
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    public static Scope everything() {
        return new Scope(List.of(), List.of(), List.of());
    }

    /** Whether no pattern says what to look at. */
    public boolean isEverything() {
        return equals(everything());
    }

    /**
     * Tells which of the names are in scope.
     *
     * @param schemaNames all schemas of the database
     * @param sequenceNames all sequences of the database
     * @throws UnknownNameException when a pattern matches nothing: a gate that looks at nothing by mistake would be green
     */
    public Predicate<QualifiedName> select(Collection<String> schemaNames, Collection<QualifiedName> sequenceNames)
            throws UnknownNameException {
        requireMatch("schemas", "schema", schemas, schemaNames, Function.identity());
        requireMatch("includes", "sequence", includes, sequenceNames, Scope::path);
        requireMatch("excludes", "sequence", excludes, sequenceNames, Scope::path);
        return this::contains;
    }

    /** Whether sequences of this schema are looked at, and names without a schema can mean it. */
    public boolean containsSchema(String schema) {
        return schemas.isEmpty() || anyMatches(schemas, schema);
    }

    private boolean contains(QualifiedName name) {
        return containsSchema(name.schema())
                && (includes.isEmpty() || anyMatches(includes, path(name)))
                && (excludes.isEmpty() || !anyMatches(excludes, path(name)));
    }

    private static String path(QualifiedName name) {
        return name.schema() + '.' + name.name();
    }

    private static boolean anyMatches(List<Glob> globs, String text) {
        return globs.stream().anyMatch(glob -> glob.matches(text));
    }

    private static <T> void requireMatch(
            String parameter, String kind, List<Glob> globs, Collection<T> names, Function<T, String> text)
            throws UnknownNameException {
        for (Glob glob : globs) {
            if (names.stream().map(text).noneMatch(glob::matches)) {
                throw new UnknownNameException(String.format(
                        "%s: no %s matches '%s'; the database has %s",
                        parameter,
                        kind,
                        glob,
                        listing(names.stream().map(text).sorted().toList())));
            }
        }
    }

    private static String listing(List<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        String shown = names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
        return names.size() > NAMES_SHOWN ? shown + " and " + (names.size() - NAMES_SHOWN) + " more" : shown;
    }
}
