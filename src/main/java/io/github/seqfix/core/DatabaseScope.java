package io.github.seqfix.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The databases of a server that a run looks at. Templates, and databases that allow no connections, are left out.
 *
 * @param includes globs over the names of databases; empty means all
 * @param excludes globs over the names of databases
 */
public record DatabaseScope(List<Glob> includes, List<Glob> excludes) {
    private static final String NOT = "!";

    public DatabaseScope {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /**
     * The databases that a run looks at.
     *
     * @param names their raw names, at least one, in the order of the server's list
     * @param remarks which others the globs match and are left out, a sentence each
     */
    public record Choice(List<String> names, List<String> remarks) {

        public Choice {
            names = List.copyOf(names);
            remarks = List.copyOf(remarks);
        }
    }

    /** Reads globs, of which those that begin with an exclamation mark exclude. */
    public static DatabaseScope parse(List<String> globs) {
        List<Glob> includes = new ArrayList<>();
        List<Glob> excludes = new ArrayList<>();
        for (String glob : globs) {
            if (glob.startsWith(NOT)) {
                excludes.add(new Glob(glob.substring(NOT.length()).strip()));
            } else {
                includes.add(new Glob(glob));
            }
        }
        return new DatabaseScope(includes, excludes);
    }

    /**
     * Chooses among the databases of a server.
     *
     * @throws UnknownNameException when a glob matches none, or they leave none
     */
    public Choice choose(List<ListedDatabase> databases) throws UnknownNameException {
        for (Glob glob : includes) {
            requireMatch(glob, glob.toString(), databases);
        }
        for (Glob glob : excludes) {
            requireMatch(glob, NOT + glob, databases);
        }
        List<ListedDatabase> matching =
                databases.stream().filter(database -> leaves(database.name())).toList();
        List<String> names = names(matching, database -> !database.isLeftOut());
        List<String> leftOut = Stream.of(
                        reason(names(matching, ListedDatabase::template), "are templates", "is a template"),
                        reason(
                                names(matching, database -> !database.template() && !database.connectable()),
                                "allow no connections",
                                "allows no connections"))
                .flatMap(List::stream)
                .toList();
        if (names.isEmpty()) {
            throw new UnknownNameException("databases: nothing is left to look at"
                    + (leftOut.isEmpty() ? "" : ": " + String.join("; ", leftOut)));
        }
        return new Choice(
                names, leftOut.stream().map(text -> "not looked at: " + text).toList());
    }

    private boolean leaves(String name) {
        return (includes.isEmpty() || anyMatches(includes, name)) && !anyMatches(excludes, name);
    }

    private static boolean anyMatches(List<Glob> globs, String name) {
        return globs.stream().anyMatch(glob -> glob.matches(name));
    }

    private static void requireMatch(Glob glob, String text, List<ListedDatabase> databases)
            throws UnknownNameException {
        if (databases.stream().noneMatch(database -> glob.matches(database.name()))) {
            throw new UnknownNameException(String.format(
                    "databases: no database matches '%s'; the server has %s",
                    text, NameList.of(names(databases, database -> !database.isLeftOut()))));
        }
    }

    private static List<String> names(List<ListedDatabase> databases, Predicate<ListedDatabase> which) {
        return databases.stream().filter(which).map(ListedDatabase::name).toList();
    }

    private static List<String> reason(List<String> names, String several, String one) {
        return names.isEmpty()
                ? List.of()
                : List.of(NameList.of(names.stream().map(Identifier::display).toList())
                        + ' '
                        + (names.size() == 1 ? one : several));
    }
}
