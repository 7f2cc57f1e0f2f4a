package io.github.seqfix.postgres.connection;

import io.github.seqfix.core.Identifier;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The schemas in which names without one are looked up. Our own statements leave nothing to it, but what they set off does:
 * planning a query inlines the functions of a table's indexes, partition keys, statistics and checks, and an event trigger
 * runs at each ALTER. Those work where everybody else's path counts, and not where it is empty.
 *
 * @param schemas the schemas that are there and may be used, in their order
 * @see <a href="https://www.postgresql.org/docs/current/ddl-schemas.html#DDL-SCHEMAS-PATH">PostgreSQL, The Schema Search
 *     Path</a>
 */
public record SearchPath(List<String> schemas) {
    /** The one by which the server prints every name with its schema. */
    static final SearchPath EMPTY = new SearchPath(List.of());

    private static final SqlTemplate DEFAULT_SEARCH_PATH = SqlTemplate.load(SearchPath.class, "default_search_path");
    private static final SqlTemplate SEARCH_PATH = SqlTemplate.load(SearchPath.class, "search_path");
    private static final String SYSTEM = "pg_";

    public SearchPath {
        schemas = List.copyOf(schemas);
    }

    /** That of the role's own sessions. */
    public static SearchPath ofRole(DatabaseSession session) throws SQLException {
        return session.inReadOnlyTransaction(() -> {
            session.execute(DEFAULT_SEARCH_PATH.render());
            return new SearchPath(session.query(SEARCH_PATH.render(), row -> row.getString("schema")));
        });
    }

    /**
     * The setting. The system's names come first, as they do wherever they are not listed, so that no schema's can stand
     * for them; temporary ones come last, where they would come first.
     */
    String sql() {
        return schemas.isEmpty()
                ? "''"
                : Stream.concat(
                                schemas.stream()
                                        .filter(schema -> !schema.startsWith(SYSTEM))
                                        .map(Identifier::quote),
                                Stream.of("pg_temp"))
                        .collect(Collectors.joining(", "));
    }
}
