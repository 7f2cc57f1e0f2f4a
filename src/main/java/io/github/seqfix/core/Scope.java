package io.github.seqfix.core;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The sequences that a run looks at.
 *
 * @param schemas globs over the names of schemas, of sequences or of tables that draw; empty means all
 * @param includes globs over {@code schema.sequence}; empty means all
 * @param excludes globs over {@code schema.sequence}
 */
public record Scope(List<Glob> schemas, List<Glob> includes, List<Glob> excludes) {
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
     * Requires that each pattern matches something: a gate that looks at nothing by mistake would be green.
     *
     * @param schemaNames all schemas of the database
     * @param sequenceNames all sequences of the database
     * @param extensions the extensions of those that belong to one, which only an exact name brings in
     * @throws UnknownNameException when a pattern matches nothing
     */
    public void requireMatches(
            Collection<String> schemaNames,
            Collection<QualifiedName> sequenceNames,
            Map<QualifiedName, String> extensions)
            throws UnknownNameException {
        requireMatch("schemas", "schema", schemas, schemaNames, Function.identity());
        for (Glob glob : includes) {
            requireOwn(glob, sequenceNames, extensions);
        }
        requireMatch("includes", "sequence", includes, sequenceNames, Scope::path);
        requireMatch("excludes", "sequence", excludes, sequenceNames, Scope::path);
    }

    private static void requireOwn(
            Glob glob, Collection<QualifiedName> sequenceNames, Map<QualifiedName, String> extensions)
            throws UnknownNameException {
        List<QualifiedName> matching = sequenceNames.stream()
                .filter(name -> glob.matches(path(name)))
                .sorted()
                .toList();
        boolean exact = matching.stream().anyMatch(name -> glob.toString().equals(path(name)));
        if (!exact && !matching.isEmpty() && extensions.keySet().containsAll(matching)) {
            throw new UnknownNameException(String.format(
                    "includes: what '%s' matches belongs to an extension, and is looked at only if it is named without a"
                            + " wildcard: %s",
                    glob,
                    NameList.of(matching.stream()
                            .map(name -> path(name) + " of " + Identifier.display(extensions.getOrDefault(name, "")))
                            .toList())));
        }
    }

    /** Whether this schema's sequences are looked at, and those that its tables draw from; names without a schema can mean it. */
    public boolean containsSchema(String schema) {
        return schemas.isEmpty() || anyMatches(schemas, schema);
    }

    /** Whether the includes and excludes leave this sequence. */
    public boolean leaves(QualifiedName name) {
        return (includes.isEmpty() || anyMatches(includes, path(name))) && !excludes(name);
    }

    /** Whether an exclude leaves this sequence out. */
    public boolean excludes(QualifiedName name) {
        return anyMatches(excludes, path(name));
    }

    /** Whether the includes name this very sequence, without a wildcard. */
    public boolean names(QualifiedName name) {
        return includes.stream().anyMatch(glob -> glob.toString().equals(path(name)));
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
                        NameList.of(names.stream().map(text).sorted().toList())));
            }
        }
    }
}
