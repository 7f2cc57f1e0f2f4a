package shop;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.testcontainers.containers.PostgreSQLContainer;

/** Starts the database of the integration tests and imports into it what they need; called before them, by Maven. */
public final class StartDatabase {
    private StartDatabase() {}

    /** Takes the image, and the port at which the database is to be found. */
    @SuppressWarnings("resource") // ends with the process
    public static void main(String[] arguments) {
        PostgreSQLContainer<?> container = new PostgreSQLContainer<>(arguments[0]);
        container.setPortBindings(List.of(arguments[1] + ":" + PostgreSQLContainer.POSTGRESQL_PORT));
        container.start();
        Flyway.configure()
                .dataSource(container.getJdbcUrl(), container.getUsername(), container.getPassword())
                .load()
                .migrate();
    }
}
