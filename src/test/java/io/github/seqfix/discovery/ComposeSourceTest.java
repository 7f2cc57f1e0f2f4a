package io.github.seqfix.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which databases a compose file starts, and where they can be reached. */
class ComposeSourceTest {
    @TempDir
    Path directory;

    private SourceFolder module;

    @BeforeEach
    void createModule() {
        module = new SourceFolder(directory, new ComposeSource());
    }

    @Test
    void aServiceOfPostgresIsFound() {
        module.file("compose.yaml", """
                services:
                  app: {image: shop/app, ports: ["8080:8080"]}
                  db:
                    image: postgres:17-alpine
                    ports:
                      - 5433:5432
                    environment:
                      POSTGRES_USER: app
                      POSTGRES_PASSWORD: 0123
                      POSTGRES_DB: my shop
                """);

        assertThat(module.look())
                .containsExactly("//localhost:5433/my%20shop as app:0123 (db; service db in compose.yaml)");
        assertThat(new ComposeSource().look(Projects.at(directory)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Candidate.class,
                        candidate -> assertThat(candidate.isOnThisMachine()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "5433:5432, //localhost:5433/",
        "127.0.0.1:5434:5432, //127.0.0.1:5434/",
        "0.0.0.0:5433:5432/tcp, //localhost:5433/",
        "[::1]:5433:5432, //[::1]:5433/",
        "5433-5435:5431-5433, //localhost:5434/",
        "'${PORT:-6000}:5432', //localhost:6000/",
        "'{target: 5432, published: 5440}', //localhost:5440/",
        "'{target: 5432, published: \"5440\", host_ip: 127.0.0.1, protocol: tcp}', //127.0.0.1:5440/",
    })
    void portsInAllForms(String port, String address) {
        module.file("compose.yaml", "services: {db: {image: postgres, ports: [ " + quoted(port) + " ]}}");

        assertThat(module.look().get(0)).startsWith(address + "postgres as postgres:null ");
    }

    @ParameterizedTest
    @CsvSource({
        "5432, is published as another one on each start",
        "127.0.0.1::5432, is published as another one on each start",
        "5433-5435:5432, is published as another one on each start",
        "{target: 5432}, is published as another one on each start",
        "8080:80, its port 5432 is not published",
        "5432:5432/udp, its port 5432 is not published",
    })
    void portsThatNobodyKnows(String port, String reason) {
        module.file("compose.yaml", "services: {db: {image: postgres, ports: [ " + quoted(port) + " ]}}");

        assertThat(module.look())
                .singleElement()
                .asString()
                .startsWith("service db in compose.yaml: ")
                .contains(reason);
    }

    private static String quoted(String port) {
        return port.startsWith("{") ? port : '"' + port + '"';
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres",
                "postgres:17@sha256:0a1b",
                "docker.io/library/postgres:16",
                "registry.example.org:5000/postgres:16",
                "postgis/postgis:16-3.4",
                "timescale/timescaledb:latest-pg16",
                "timescale/timescaledb-ha:pg16",
                "pgvector/pgvector:pg17",
                "bitnami/postgresql:16",
                "${IMAGE:-postgres}",
                "quay.io/sclorg/postgresql-15-c9s",
            })
    void imagesOfPostgresql(String image) {
        module.file("compose.yaml", "services: {db: {image: \"" + image + "\", ports: [\"1:5432\"]}}");

        assertThat(module.look()).singleElement().asString().startsWith("//localhost:1/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql",
                "prometheuscommunity/postgres-exporter",
                "dpage/pgadmin4",
                "postgrest/postgrest",
                "prodrigestivill/postgres-backup-local",
                "postgres-exporter:5432",
                "edoburu/pgbouncer"
            })
    void imagesOfOthers(String image) {
        module.file("compose.yaml", "services: {db: {image: \"" + image + "\", ports: [\"1:5432\"]}}");

        assertThat(module.look()).isEmpty();
    }

    @Test
    void anImageThatIsBuiltIsKnownByItsPort() {
        module.file(
                "compose.yaml", "services: {db: {build: ./db, ports: ['1:5432']}, app: {build: ., ports: ['2:80']}}");

        assertThat(module.look())
                .containsExactly("//localhost:1/postgres as postgres:null (db; service db in compose.yaml)");
    }

    @Test
    void variablesComeFromTheEnvironmentAndFiles() {
        module.file("docker-compose.yml", """
                        x-db: &db
                          image: postgres
                        services:
                          db:
                            <<: *db
                            ports: ["${DB_PORT-5432}:5432"]
                            env_file: [db.env]
                            environment:
                              - POSTGRES_USER
                              - POSTGRES_DB=${DB_NAME:?}$$1
                        """)
                .file("db.env", "export POSTGRES_PASSWORD='pa$$ #1' # secret\nPOSTGRES_USER=overridden\n")
                .file(".env", "# for all\nDB_NAME=\"${PREFIX}shop\"\nPREFIX=\nPOSTGRES_USER = app # the role\n")
                .environment(Map.of("DB_PORT", "7000"));

        assertThat(module.look())
                .containsExactly("//localhost:7000/shop%241 as app:pa$$ #1 (db; service db in docker-compose.yml)");
        assertThat(module.environment(Map.of("DB_NAME", "", "POSTGRES_USER", "e"))
                        .look())
                .containsExactly("docker-compose.yml: it cannot be read: ${DB_NAME} has no value, and the file requires"
                        + " one: set it in .env or the environment");
    }

    @Test
    void secretsAreReadWhereTheyAreFiles() {
        module.file("compose.yaml", """
                        services:
                          db:
                            image: postgres
                            ports: ["1:5432"]
                            environment: {POSTGRES_PASSWORD_FILE: /run/secrets/db_password}
                            secrets: [db_password]
                        secrets:
                          db_password: {file: ./password.txt}
                        """).file("password.txt", "from file\n");

        assertThat(module.look())
                .containsExactly("//localhost:1/postgres as postgres:from file (db; service db in compose.yaml)");
        module.file("compose.yaml", """
                services:
                  db:
                    image: postgres
                    ports: ["1:5432"]
                    environment: {POSTGRES_PASSWORD_FILE: /run/secrets/db_password}
                """);
        assertThat(module.look())
                .containsExactly("service db in compose.yaml: its password is a secret that is not a file here");
    }

    @Test
    void secretsMayBeCalledOtherwiseInTheContainerAndComeFromVariables() {
        module.file("compose.yaml", """
                        services:
                          db:
                            image: postgres
                            ports: ["1:5432"]
                            environment: {POSTGRES_PASSWORD_FILE: /run/secrets/pw, POSTGRES_USER_FILE: /run/secrets/user}
                            secrets:
                              - user
                              - {source: db_password, target: pw}
                        secrets:
                          db_password: {environment: PASSWORD}
                          user: {file: none.txt}
                        """).environment(Map.of("PASSWORD", "s3cret"));

        assertThat(module.look())
                .containsExactly("//localhost:1/postgres as postgres:s3cret (db; service db in compose.yaml)");
    }

    @Test
    void anEmptyVariableAndAPortThatIsNoneAreAsIfTheyWereNotSet() {
        module.file("compose.yaml", """
                services:
                  db:
                    image: postgres
                    ports: ["1:5432"]
                    environment: {POSTGRES_USER: "", POSTGRES_DB: "", POSTGRES_PASSWORD: "", PGPORT: "${X}x"}
                """);

        assertThat(module.look())
                .containsExactly("//localhost:1/postgres as postgres:null (db; service db in compose.yaml)");
        module.file("compose.yaml", "");
        assertThat(module.look()).isEmpty();
    }

    @Test
    void variablesOfTheEnvironmentTakePrecedenceWithinEnvToo() {
        module.file(
                        "compose.yaml",
                        "services: {db: {image: postgres, ports: ['1:5432'], environment: {POSTGRES_DB: $DB}}}")
                .file(".env", "PREFIX=file\nDB=${PREFIX}_shop\n")
                .environment(Map.of("PREFIX", "env"));

        assertThat(module.look().get(0)).startsWith("//localhost:1/env_shop ");
    }

    @Test
    void theOverrideFileIsMerged() {
        module.file("compose.yml", """
                        services:
                          db: {image: postgres, environment: [POSTGRES_USER=app, POSTGRES_DB=shop]}
                        """).file("compose.override.yml", """
                        services:
                          db: {ports: ["5439:5432"], environment: {POSTGRES_USER: dev}}
                        """);

        assertThat(module.look()).containsExactly("//localhost:5439/shop as dev:null (db; service db in compose.yml)");
    }

    @Test
    void tagsOfTheOverrideFileReplaceAndTakeAway() {
        module.file("compose.yml", """
                        services:
                          db: {image: postgres, ports: ["1:5432"], environment: {POSTGRES_USER: app, POSTGRES_DB: shop}}
                          test: {image: postgres, ports: ["2:5432"]}
                          copy: {extends: db, ports: !override ["4:5432"]}
                        """).file("compose.override.yml", """
                        services:
                          db: {ports: !override ["3:5432"], environment: {POSTGRES_USER: !reset null}}
                          test: !reset {ports: ["7:5432"]}
                        """);

        assertThat(module.look())
                .containsExactly(
                        "//localhost:3/shop as postgres:null (db; service db in compose.yml)",
                        "//localhost:4/shop as postgres:null (copy; service copy in compose.yml)");
        // What an override file says is itself overridden by the next one.
        module.file("local.yml", "services: {db: {ports: ['5:5432']}, test: {image: postgres, ports: ['6:5432']}}")
                .environment(Map.of(
                        "COMPOSE_FILE",
                        String.join(File.pathSeparator, "compose.yml", "compose.override.yml", "local.yml")));
        assertThat(module.look())
                .containsExactly(
                        "//localhost:3/shop as postgres:null (db; service db in compose.yml)",
                        "//localhost:6/postgres as postgres:null (test; service test in compose.yml)",
                        "//localhost:4/shop as postgres:null (copy; service copy in compose.yml)");
    }

    @Test
    void severalServicesAndThoseOfTheRootAreListed() {
        module.file("compose.yaml", """
                services:
                  one: {image: postgres, ports: ["1:5432"]}
                  two: {image: postgres, ports: ["2:6000"], environment: {PGPORT: 6000}}
                  three: {image: postgres, network_mode: host}
                """);
        String[] expected = {
            "//localhost:1/postgres as postgres:null (one; service one in compose.yaml)",
            "//localhost:2/postgres as postgres:null (two; service two in compose.yaml)",
            "//localhost:5432/postgres as postgres:null (three; service three in compose.yaml)"
        };

        assertThat(module.look()).containsExactly(expected);
        assertThat(new SourceFolder(directory.resolve("app"), new ComposeSource())
                        .root(directory)
                        .look())
                .containsExactly(expected);
    }

    @Test
    void containersOfAnotherMachineAreSaid() {
        module.file("compose.yaml", "services: {db: {image: postgres, ports: ['1:5432']}}");

        assertThat(module.environment(Map.of("DOCKER_HOST", "tcp://build:2375")).look())
                .containsExactly("service db in compose.yaml: DOCKER_HOST is set, so it does not run on this machine");
        assertThat(module.environment(Map.of("DOCKER_HOST", "unix:///run/user/1/docker.sock"))
                        .look()
                        .get(0))
                .startsWith("//localhost:1/");
    }

    @Test
    void aFileThatCannotBeReadIsSaidWithoutItsText() {
        module.file("compose.yaml", "services: {db: {environment: {POSTGRES_PASSWORD: s3cret");

        assertThat(module.look())
                .singleElement()
                .asString()
                .startsWith("compose.yaml: it cannot be read: ")
                .doesNotContain("s3cret");
    }

    @Test
    void composeFileNamesTheFiles() {
        module.file("db/dev.yml", "services: {db: {image: postgres, environment: {POSTGRES_DB: shop}}}")
                .file("ports.yml", "services: {db: {ports: ['5437:5432']}}")
                .file("compose.yaml", "services: {other: {image: postgres, ports: ['1:5432']}}");
        String found = "//localhost:5437/shop as postgres:null (db; service db in dev.yml)";

        assertThat(module.environment(Map.of("COMPOSE_FILE", "db/dev.yml" + File.pathSeparator + "ports.yml"))
                        .look())
                .containsExactly(found);
        module.file(".env", "COMPOSE_PATH_SEPARATOR=,\nCOMPOSE_FILE=db/dev.yml,ports.yml\n")
                .environment(Map.of());
        assertThat(module.look()).containsExactly(found);
        assertThat(new SourceFolder(directory.resolve("app"), new ComposeSource())
                        .root(directory)
                        .look())
                .containsExactly(found);
        assertThat(module.environment(Map.of("COMPOSE_FILE", "none.yml")).look())
                .containsExactly("COMPOSE_FILE: it names none.yml, which is not all there");
    }

    @Test
    void whatAFileIncludesCounts() {
        module.file("compose.yaml", """
                        include:
                          - ${FOLDER}/db.yaml
                          - path: [other/one.yaml, other/two.yaml]
                        services: {app: {image: shop}}
                        """)
                .file(".env", "FOLDER=infra\n")
                .file("infra/db.yaml", "services: {db: {image: postgres, ports: ['${PORT}:5432'], env_file: db.env}}")
                .file("infra/.env", "PORT=5438\n")
                .file("infra/db.env", "POSTGRES_DB=shop\n")
                .file("other/one.yaml", "services: {second: {image: postgres}}")
                .file("other/two.yaml", "services: {second: {ports: ['2:5432']}}");

        assertThat(module.look())
                .containsExactly(
                        "//localhost:5438/shop as postgres:null (db; service db in db.yaml)",
                        "//localhost:2/postgres as postgres:null (second; service second in one.yaml)");
        module.file("compose.yaml", "include: [none.yaml]");
        assertThat(module.look())
                .containsExactly("compose.yaml: it cannot be read: it includes none.yaml, which is not there");
        module.file("compose.yaml", "include: [compose.yaml]\nservices: {app: {image: shop}}");
        assertThat(module.look()).isEmpty();
    }

    @Test
    void whatAServiceExtendsCounts() {
        module.file("compose.yaml", """
                        services:
                          base: {image: shop/base, environment: {POSTGRES_DB: shop, POSTGRES_USER: app}}
                          db: {extends: base, image: postgres, ports: ["1:5432"]}
                          second: {extends: {file: other.yaml, service: pg}, environment: [POSTGRES_USER=me]}
                          circle: {extends: circle, image: shop}
                        """).file("other.yaml", "services: {pg: {image: postgres, ports: ['2:5432']}}");

        assertThat(module.look())
                .containsExactly(
                        "//localhost:1/shop as app:null (db; service db in compose.yaml)",
                        "//localhost:2/me as me:null (second; service second in compose.yaml)");
        module.file("compose.yaml", "services: {db: {extends: {file: none.yaml, service: pg}}}");
        assertThat(module.look())
                .containsExactly(
                        "compose.yaml: it cannot be read: it extends a service of none.yaml, which is not there");
    }

    @Test
    void aServiceOfAProfileThatIsNotActiveIsSaid() {
        module.file("compose.yaml", """
                services:
                  db: {image: postgres, ports: ["1:5432"]}
                  test: {image: postgres, ports: ["2:5432"], profiles: [test, "${CI}"]}
                """);
        String db = "//localhost:1/postgres as postgres:null (db; service db in compose.yaml)";
        String test = "//localhost:2/postgres as postgres:null (test; service test in compose.yaml)";

        assertThat(module.look())
                .containsExactly(
                        db,
                        "service test in compose.yaml: its profile test is not active: make it so with"
                                + " COMPOSE_PROFILES=test");
        for (String active : new String[] {"test", "other, test", "*"}) {
            assertThat(module.environment(Map.of("COMPOSE_PROFILES", active)).look())
                    .containsExactly(db, test);
        }
        assertThat(module.environment(Map.of("COMPOSE_PROFILES", "ci", "CI", "ci"))
                        .look())
                .containsExactly(db, test);
        module.environment(Map.of()).file(".env", "COMPOSE_PROFILES=test\n");
        assertThat(module.look()).containsExactly(db, test);
    }
}
