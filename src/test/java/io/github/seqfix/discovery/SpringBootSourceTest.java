package io.github.seqfix.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Spring Boot's files name, by its own rules of precedence. */
class SpringBootSourceTest {
    @TempDir
    Path directory;

    private SourceFolder module;

    @BeforeEach
    void createModule() {
        module = new SourceFolder(directory, new SpringBootSource());
    }

    @Test
    void aProjectWithoutItIsEmpty() {
        assertThat(module.look()).isEmpty();
        assertThat(module.resource("application.yml", "server.port: 80").look()).isEmpty();
    }

    @Test
    void theDataSourceIsReadFromYaml() {
        module.resource("application.yml", """
                spring:
                  datasource:
                    url: jdbc:postgresql://localhost:5432/shop
                    username: app
                    password: 0123
                """);

        assertThat(module.look())
                .containsExactly("//localhost:5432/shop as app:0123 (default; spring.datasource in application.yml)");
    }

    @Test
    void whatNoComposeFileSaysIsNotTakenToRunHere() {
        module.resource("application.yml", "spring.datasource.url: jdbc:postgresql://localhost/shop");

        assertThat(new SpringBootSource().look(Projects.at(directory)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Candidate.class,
                        candidate -> assertThat(candidate.isOnThisMachine()).isFalse());
    }

    @Test
    void settingsMayStandInTheEnvironmentOnly() {
        module.environment(Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://env/shop"));
        assertThat(module.look()).containsExactly("//env/shop as null:null (default; SPRING_DATASOURCE_URL)");
        module.environment(Map.of()).userProperties(Map.of("spring.datasource.url", "jdbc:postgresql://user/shop"));
        assertThat(module.look()).containsExactly("//user/shop as null:null (default; -Dspring.datasource.url)");
    }

    @Test
    void theUrlsOfEachKindAreSaidWhereTheirProfileIsNotActive() {
        module.resource("application-dev.yml", """
                spring:
                  datasource.hikari.jdbc-url: jdbc:postgresql://1/shop
                  flyway.url: jdbc:postgresql://2/shop
                  liquibase.url: jdbc:postgresql://3/shop
                  datasource.orders.url: jdbc:postgresql://4/shop
                app.url: jdbc:postgresql://5/shop
                quarkus.datasource.orders.url: jdbc:postgresql://6/shop
                """);
        String reason =
                " in application-dev.yml: profile dev is not active: make it so with -Dspring.profiles.active=dev";

        assertThat(module.look())
                .containsExactly(
                        "spring.datasource" + reason,
                        "spring.flyway" + reason,
                        "spring.liquibase" + reason,
                        "spring.datasource.orders" + reason);
    }

    @Test
    void aDriverThatPassesOnIsLookedThrough() {
        module.resource("application.properties", "spring.datasource.url=jdbc:p6spy:postgresql://db/shop");

        assertThat(module.look())
                .containsExactly("//db/shop as null:null (default; spring.datasource in application.properties)");
    }

    @Test
    void thePoolsSettingsTakePrecedence() {
        module.resource("application.properties", """
                spring.datasource.url=jdbc:postgresql://db/shop
                spring.datasource.username=app
                spring.datasource.hikari.jdbcUrl=jdbc:postgresql://db/pool
                spring.datasource.hikari.password=p
                """);

        assertThat(module.look())
                .containsExactly("//db/pool as app:p (default; spring.datasource in application.properties)");
    }

    @Test
    void placeholdersAreReplaced() {
        module.resource("application.yml", """
                db: {host: "${DB_HOST:localhost}", port: 1, name: shop}
                spring.datasource:
                  url: jdbc:postgresql://${db.host}:${db.port}/${DB_NAME:${db.name}}
                  username: ${DB_USER:app}
                  password: ${db-pass-word:}
                """);
        String source = " (default; spring.datasource in application.yml)";

        assertThat(module.look()).containsExactly("//localhost:1/shop as app:null" + source);
        assertThat(module.environment(Map.of("DB_HOST", "h", "DB_NAME", "n", "DB_PASS_WORD", "p"))
                        .look())
                .containsExactly("//h:1/n as app:p" + source);
        assertThat(module.userProperties(Map.of("db.host", "d", "db.port", "2")).look())
                .containsExactly("//d:2/n as app:p" + source);
    }

    @Test
    void aPlaceholderWithoutAValueIsNamed() {
        module.resource("application.yml", """
                spring.datasource: {url: "jdbc:postgresql://${DB_HOST}/shop", password: "${PW}"}
                """);

        assertThat(module.look())
                .containsExactly("spring.datasource in application.yml: ${DB_HOST} has no value here: set it in the"
                        + " environment, or with -DDB_HOST=..");
        assertThat(module.environment(Map.of("DB_HOST", "h")).look().get(0)).contains("${PW} has no value here");
    }

    @Test
    void placeholdersThatNeedEachOtherHaveNoValue() {
        module.resource("application.yml", "a: ${b}\nb: ${a}\nspring.datasource.url: jdbc:postgresql://${a}/shop");

        assertThat(module.look().get(0)).contains("${a} has no value here");
    }

    @Test
    void theEnvironmentTakesPrecedenceOverFiles() {
        module.resource("application.yml", "spring.datasource: {url: jdbc:postgresql://a/shop, username: app}")
                .environment(Map.of(
                        "SPRING_DATASOURCE_URL", "jdbc:postgresql://b/shop", "SPRING_DATASOURCE_PASSWORD", "secret"));

        assertThat(module.look()).containsExactly("//b/shop as app:secret (default; SPRING_DATASOURCE_URL)");
        assertThat(module.userProperties(Map.of("spring.datasource.url", "jdbc:postgresql://c/shop"))
                        .look())
                .containsExactly("//c/shop as app:secret (default; -Dspring.datasource.url)");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:mem:shop, jdbc:h2: is not PostgreSQL",
        "jdbc:tc:postgresql:16:///shop, jdbc:tc: is a database that Testcontainers starts for a test",
        "ENC(abc), spring.datasource.url is encrypted",
        "@db.url@, it has a property in @..@ that the POM does not have",
    })
    void whatIsNoPostgresqlIsSaid(String url, String reason) {
        module.resource("application.properties", "spring.datasource.url=" + url);

        assertThat(module.look()).singleElement().asString().contains(reason);
    }

    @Test
    void encryptedLoginsAreSaid() {
        module.resource("application.yml", """
                spring.datasource: {url: "jdbc:postgresql://db/shop", password: "{cipher}0a1b"}
                """);

        assertThat(module.look())
                .containsExactly(
                        "spring.datasource in application.yml: spring.datasource.password is encrypted, and the"
                                + " key is not known here");
    }

    @Test
    void laterPlacesAndPropertiesTakePrecedence() {
        module.resource("application.yml", "spring.datasource.url: jdbc:postgresql://1/shop");
        assertThat(module.look().get(0)).startsWith("//1/");
        module.resource("application.properties", "spring.datasource.url: jdbc:postgresql://2/shop");
        assertThat(module.look().get(0)).startsWith("//2/");
        module.resource("config/application.yml", "spring.datasource.url: jdbc:postgresql://3/shop");
        assertThat(module.look().get(0)).startsWith("//3/").endsWith("in config/application.yml)");
        module.file("application.yml", "spring.datasource.url: jdbc:postgresql://4/shop");
        assertThat(module.look().get(0)).startsWith("//4/");
        module.file("config/application.yml", "spring.datasource.url: jdbc:postgresql://5/shop");
        assertThat(module.look().get(0)).startsWith("//5/");
        module.file("config/local/application.yml", "spring.datasource.url: jdbc:postgresql://6/shop");
        assertThat(module.look().get(0)).startsWith("//6/").endsWith("in config/local/application.yml)");
    }

    @Test
    void resourcesForTestsAreNotRead() {
        module.file("src/test/resources/application.yml", "spring.datasource.url: jdbc:postgresql://test/shop");

        assertThat(module.look()).isEmpty();
    }

    @Test
    void whatWasBuiltIsReadWhereThereIsNoSource() {
        module.file("target/classes/application.yml", "spring.datasource.url: jdbc:postgresql://old/shop");
        assertThat(module.look().get(0)).startsWith("//old/");
        module.resource("application.yml", "spring.datasource.url: jdbc:postgresql://new/shop");
        assertThat(module.look()).singleElement().asString().startsWith("//new/");
    }

    @Test
    void filteredResourcesHaveThePomsProperties() {
        module.resource("application.yml", """
                spring:
                  profiles.active: @profiles@
                  datasource.url: jdbc:postgresql://@db.host@/${db.name}
                """)
                .resource("application-dev.yml", "spring.datasource.username: @project.artifactId@")
                .properties(Map.of("profiles", "dev", "db.host", "filtered", "db.name", "n"));

        assertThat(module.look())
                .containsExactly("//filtered/n as shop:null (default; spring.datasource in application.yml)");
    }

    @Test
    void severalDataSourcesAreListed() {
        module.resource("application.yml", """
                spring.datasource:
                  url: jdbc:postgresql://db/shop
                  orders: {jdbc-url: "jdbc:postgresql://db/orders", username: o, password: p}
                app:
                  datasource.stock.url: jdbc:postgresql://db/stock
                  url: jdbc:postgresql://db/nothing
                """);

        assertThat(module.look())
                .containsExactly(
                        "//db/shop as null:null (default; spring.datasource in application.yml)",
                        "//db/orders as o:p (orders; spring.datasource.orders in application.yml)",
                        "//db/stock as null:null (stock; app.datasource.stock in application.yml)");
    }

    @Test
    void theRoleThatMigratesComesFirst() {
        module.resource("application.yml", """
                spring:
                  datasource: {url: "jdbc:postgresql://db/shop", username: app, password: a}
                  flyway: {user: owner, password: b}
                """);

        assertThat(module.look())
                .containsExactly(
                        "//db/shop as owner:b (flyway; spring.flyway in application.yml)",
                        "//db/shop as app:a (default; spring.datasource in application.yml)");
        module.resource("application.yml", """
                spring:
                  datasource: {url: "jdbc:postgresql://db/shop"}
                  flyway: {enabled: "${FLYWAY:true}", user: owner}
                """);
        assertThat(module.look().get(0)).startsWith("//db/shop as owner:");
        assertThat(module.environment(Map.of("FLYWAY", "False")).look())
                .containsExactly("//db/shop as null:null (default; spring.datasource in application.yml)");
        module.resource("application.yml", """
                spring:
                  flyway: {enabled: false, user: owner}
                  liquibase.url: jdbc:postgresql://db/migrated
                """);
        assertThat(module.look())
                .containsExactly("//db/migrated as null:null (liquibase; spring.liquibase in application.yml)");
    }

    @Test
    void aReactiveUrlAndOneOfTheServerAreLastResorts() {
        module.resource(
                "application.properties", "spring.r2dbc.url=r2dbc:postgresql://db/shop\nspring.r2dbc.username=app");
        assertThat(module.look())
                .containsExactly("//db/shop as app:null (default; spring.r2dbc in application.properties)");
        module.resource("application.properties", "spring.datasource.jndi-name=jdbc/shop");
        assertThat(module.look())
                .containsExactly("spring.datasource in application.properties: its jndi-name is known to an application"
                        + " server only");
    }

    @Test
    void aFileThatCannotBeReadIsSaidWithoutItsText() {
        module.resource("application.yml", "spring: {datasource: {password: s3cret");

        assertThat(module.look())
                .singleElement()
                .asString()
                .startsWith("application.yml: it cannot be read: ")
                .doesNotContain("s3cret");
    }
}
