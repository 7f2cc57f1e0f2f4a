package io.github.seqfix.testing;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL in a container. Testcontainers removes it when this Java process ends. */
final class ContainerPostgres {

    /** The system property that names the image. */
    static final String IMAGE_PROPERTY = "seqfix.test.image";

    private static final String DEFAULT_IMAGE = "postgres:18";

    private ContainerPostgres() {}

    static boolean isEngineThere() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @SuppressWarnings("resource") // ends with this process
    static PostgresServer start() {
        String image = System.getProperty(IMAGE_PROPERTY, DEFAULT_IMAGE);
        PostgreSQLContainer container = new PostgreSQLContainer(
                        DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
                .withDatabaseName("postgres")
                .withUsername("postgres")
                .withPassword(Passwords.random())
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
        container.start();
        return PostgresServer.at(
                "container " + image,
                "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/postgres?user="
                        + container.getUsername() + "&password=" + container.getPassword());
    }
}
