package io.github.seqfix.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a URL whose host is a service of the project's compose file. */
class OutsideOfContainersTest {
    @TempDir
    Path directory;

    private SourceFolder module;

    @BeforeEach
    void createModule() {
        module = new SourceFolder(
                directory, new OutsideOfContainers(new SpringBootSource(), host -> host.equals("known")));
        module.file("compose.yaml", """
                services:
                  db: {image: postgres, container_name: shop-db, hostname: pg, ports: ["5433:5432", "127.0.0.1:7000:6432"]}
                  hidden: {image: postgres, expose: ["5432"]}
                  replica:
                    {image: postgres, ports: ["5434:5432"], networks: {default: {aliases: [second, third]}, other: }}
                  asleep: {image: postgres, ports: ["5435:5432"], hostname: dozing, profiles: [night, dusk]}
                  dozing: {image: postgres, ports: ["5436:5432"]}
                  known: {image: postgres, ports: ["1:5432"]}
                """);
    }

    private List<String> look(String address) {
        module.resource(
                "application.properties",
                "spring.datasource.url=jdbc:postgresql://" + address
                        + "\nspring.datasource.username=app\nspring.datasource.password=s3cret");
        return module.look();
    }

    @ParameterizedTest
    @CsvSource({
        "db:5432/shop, db, //localhost:5433/shop",
        "db/shop?ssl=false, db, //localhost:5433/shop?ssl=false",
        "db, db, //localhost:5433/",
        "shop-db/shop, shop-db, //localhost:5433/shop",
        "pg/shop, pg, //localhost:5433/shop",
        "db:6432/shop, db, //127.0.0.1:7000/shop",
        "DB/shop, DB, //localhost:5433/shop",
    })
    void aServiceIsReachedAtItsPublishedPort(String address, String host, String reached) {
        assertThat(look(address))
                .containsExactly(reached + " as app:s3cret (default; spring.datasource in application.properties, whose"
                        + " host " + host + " is service db in compose.yaml)");
    }

    @ParameterizedTest
    @CsvSource({
        "'db,second/shop', true, '//localhost:5433,localhost:5434/shop', db is service db in compose.yaml and second is"
                + " service replica in compose.yaml",
        "'db:5432,localhost:1/shop', true, '//localhost:5433,localhost:1/shop', db is service db in compose.yaml",
        "'db:5432,127.0.0.2/shop', true, '//localhost:5433,127.0.0.2/shop', db is service db in compose.yaml",
        "'db.example.org:5432,third/s?a=b', false, '//db.example.org:5432,localhost:5434/s?a=b', third is service"
                + " replica in compose.yaml",
        "'10.0.0.1,db', false, '//10.0.0.1,localhost:5433/', db is service db in compose.yaml",
    })
    void severalHostsAreReachedEach(String address, boolean onThisMachine, String reached, String words) {
        assertThat(look(address))
                .containsExactly(reached + " as app:s3cret (default; spring.datasource in application.properties, whose"
                        + " host " + words + ")");
        DatabaseSource source = new OutsideOfContainers(new SpringBootSource(), host -> false);
        assertThat(source.look(Projects.at(directory)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Candidate.class,
                        candidate -> assertThat(candidate.isOnThisMachine()).isEqualTo(onThisMachine));
    }

    @Test
    void aServiceOfAProfileThatIsNotActiveIsSaid() {
        String words = "spring.datasource in application.properties, whose host ";
        assertThat(look("asleep/shop"))
                .containsExactly(
                        words + "asleep is service asleep in compose.yaml: its profile night is not active: make"
                                + " it so with COMPOSE_PROFILES=night");
        // Of two hosts of one name it is the one that is started.
        assertThat(look("dozing/shop")).singleElement().asString().startsWith("//localhost:5436/");
        module.environment(Map.of("COMPOSE_PROFILES", "day,dusk"));
        assertThat(look("asleep/shop")).singleElement().asString().startsWith("//localhost:5435/");
    }

    @Test
    void itRunsOnThisMachine() {
        look("db/shop");
        DatabaseSource source = new OutsideOfContainers(new SpringBootSource(), host -> false);
        assertThat(source.look(Projects.at(directory)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Candidate.class,
                        candidate -> assertThat(candidate.isOnThisMachine()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "known:5432/shop",
        "db.example.org/shop",
        "localhost/shop",
        "127.0.0.1:5432/shop",
        "'other,another:1/shop'",
        "'[::1]:5432,db/shop'",
        "app/shop"
    })
    void otherHostsAreLeftAlone(String address) {
        assertThat(look(address))
                .containsExactly(
                        "//" + address + " as app:s3cret (default; spring.datasource in application.properties)");
    }

    @Test
    void thisMachineIsAskedForItsHosts() throws UnknownHostException {
        String here = InetAddress.getLocalHost().getHostName();
        module.file(
                "compose.yaml",
                "services: {seqfix-invalid: {image: postgres, hostname: seqfix.invalid, ports: ['1:5432']}, here:"
                        + " {image: postgres, hostname: " + here + ", ports: ['2:5432']}}");
        DatabaseSource source = new OutsideOfContainers(new SpringBootSource());
        look("seqfix.invalid/shop");
        assertThat(source.look(Projects.at(directory)))
                .singleElement()
                .asString()
                .endsWith("jdbc:postgresql://localhost:1/shop");
        look(here + "/shop");
        assertThat(source.look(Projects.at(directory)))
                .singleElement()
                .asString()
                .endsWith("jdbc:postgresql://" + here + "/shop");
    }

    @Test
    void aServiceThatCannotBeReachedIsSaid() {
        String words = "spring.datasource in application.properties, whose host ";
        assertThat(look("hidden/shop"))
                .containsExactly(words + "hidden is service hidden in compose.yaml: its port 5432 is not published: it"
                        + " needs ports: [\"5432:5432\"]");
        module.environment(Map.of("DOCKER_HOST", "tcp://build:2375"));
        assertThat(look("db/shop"))
                .containsExactly(words + "db is service db in compose.yaml: DOCKER_HOST is set, so it does not run on"
                        + " this machine");
    }

    @Test
    void aComposeFileThatCannotBeReadChangesNothing() {
        module.file("compose.yaml", "services: {");
        assertThat(look("db/shop")).singleElement().asString().startsWith("//db/shop ");
    }
}
