package io.github.seqfix.discovery;

import java.util.List;
import java.util.stream.Stream;

/** The keys under which JPA providers take a connection of their own. */
final class JpaKeys {
    private static final List<String> NAMESPACES =
            List.of("jakarta.persistence.jdbc.", "javax.persistence.jdbc.", "eclipselink.jdbc.", "openjpa.Connection");

    private JpaKeys() {}

    /** The data source with these keys. */
    static DataSourceKeys of(String label, String name) {
        return new DataSourceKeys(
                label,
                name,
                keys("url", "hibernate.connection.url", "hibernate.hikari.jdbcUrl"),
                keys(
                        "user",
                        "hibernate.connection.username",
                        "hibernate.connection.user",
                        "openjpa.ConnectionUserName"),
                keys("password", "hibernate.connection.password"));
    }

    private static List<String> keys(String name, String... others) {
        return Stream.concat(NAMESPACES.stream().map(namespace -> namespace + name), Stream.of(others))
                .toList();
    }
}
