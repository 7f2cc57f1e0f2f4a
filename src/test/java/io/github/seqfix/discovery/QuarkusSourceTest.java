package io.github.seqfix.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Quarkus's files name, and which profile counts. */
class QuarkusSourceTest {
    @TempDir
    Path directory;

    private SourceFolder module;

    @BeforeEach
    void createModule() {
        module = new SourceFolder(directory, new QuarkusSource());
    }

    @Test
    void aProjectWithoutItIsEmpty() {
        assertThat(module.look()).isEmpty();
    }

    @Test
    void theDefaultDataSourceIsRead() {
        module.resource("application.properties", """
                quarkus.datasource.jdbc.url=jdbc:postgresql://${DB_HOST:localhost}/shop
                quarkus.datasource.username=app
                quarkus.datasource.password=secret
                """);
        String source = " as app:secret (default; quarkus.datasource in application.properties)";

        assertThat(module.look()).containsExactly("//localhost/shop" + source);
        assertThat(module.file(".env", "DB_HOST=env").look()).containsExactly("//env/shop" + source);
        assertThat(module.environment(Map.of("DB_HOST", "real")).look()).containsExactly("//real/shop" + source);
        assertThat(module.environment(Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://e/shop"))
                        .look())
                .containsExactly("//e/shop as app:secret (default; QUARKUS_DATASOURCE_JDBC_URL)");
    }

    @Test
    void noProfileIsActiveUnlessItIsNamed() {
        module.resource("application.properties", """
                %prod.quarkus.datasource.jdbc.url=jdbc:postgresql://prod/shop
                %{dev,local}.quarkus.datasource.jdbc.url=jdbc:postgresql://dev/shop
                %test.quarkus.datasource.jdbc.url=jdbc:h2:mem:shop
                """)
                .resource("application-staging.properties", "quarkus.datasource.jdbc.url=jdbc:postgresql://s/shop");
        String source = "quarkus.datasource in application.properties: ";

        assertThat(module.look())
                .containsExactlyInAnyOrder(
                        source + "profile prod is not active: make it so with -Dquarkus.profile=prod",
                        source + "profile dev is not active: make it so with -Dquarkus.profile=dev",
                        "quarkus.datasource in application-staging.properties: profile staging is not active: make it so"
                                + " with -Dquarkus.profile=staging");
        assertThat(module.userProperties(Map.of("quarkus.profile", "local"))
                        .look()
                        .get(0))
                .startsWith("//dev/shop ");
        assertThat(module.environment(Map.of("QUARKUS_PROFILE", "staging"))
                        .userProperties(Map.of())
                        .look()
                        .get(0))
                .startsWith("//s/shop ");
        assertThat(module.environment(Map.of())
                        .properties(Map.of("quarkus.profile", "staging,prod"))
                        .look()
                        .get(0))
                .startsWith("//prod/shop ");
    }

    @Test
    void aProfilesKeyOverridesThePlainOne() {
        module.resource("application.yaml", """
                quarkus:
                  datasource: {username: app, jdbc: {url: "jdbc:postgresql://plain/shop"}}
                "%dev":
                  quarkus.datasource.jdbc.url: jdbc:postgresql://dev/shop
                """);

        assertThat(module.look().get(0)).startsWith("//plain/shop as app:");
        assertThat(module.userProperties(Map.of("quarkus.profile", "dev")).look())
                .containsExactly("//dev/shop as app:null (default; quarkus.datasource in application.yaml)");
    }

    @Test
    void namedDataSourcesAreListed() {
        module.resource("application.properties", """
                quarkus.datasource.jdbc.url=jdbc:postgresql://db/shop
                quarkus.datasource."orders".jdbc.url=jdbc:postgresql://db/orders
                quarkus.datasource."orders".username=o
                quarkus.datasource.stock.jdbc.url=jdbc:postgresql://db/stock
                """).environment(Map.of("QUARKUS_DATASOURCE_STOCK_USERNAME", "s"));

        assertThat(module.look())
                .containsExactlyInAnyOrder(
                        "//db/shop as null:null (default; quarkus.datasource in application.properties)",
                        "//db/orders as o:null (orders; quarkus.datasource.\"orders\" in application.properties)",
                        "//db/stock as s:null (stock; quarkus.datasource.stock in application.properties)");
    }

    @Test
    void theRoleThatMigratesComesFirst() {
        module.resource("application.properties", """
                quarkus.datasource.jdbc.url=jdbc:postgresql://db/shop
                quarkus.flyway.username=owner
                """);

        assertThat(module.look().get(0))
                .isEqualTo("//db/shop as owner:null (flyway; quarkus.flyway in application.properties)");
    }

    @Test
    void aReactiveUrlIsALastResort() {
        module.resource("application.properties", """
                quarkus.datasource.reactive.url=postgresql://db:1/shop
                quarkus.datasource.username=app
                """);

        assertThat(module.look())
                .containsExactly("//db:1/shop as app:null (default; quarkus.datasource in application.properties)");
    }

    @Test
    void devServicesAreSaid() {
        module.resource("application.properties", "quarkus.datasource.db-kind=postgresql");

        assertThat(module.look())
                .containsExactly("quarkus.datasource in application.properties: it has no URL, so Quarkus starts a"
                        + " database of its own (Dev Services), which ends with it");
        assertThat(module.resource("application.properties", "quarkus.datasource.db-kind=h2")
                        .look())
                .isEmpty();
    }

    @Test
    void placesTakePrecedenceOverOneAnother() {
        module.resource("META-INF/microprofile-config.properties", "quarkus.datasource.jdbc.url=jdbc:postgresql://1/s");
        assertThat(module.look().get(0)).startsWith("//1/");
        module.resource("application.properties", "quarkus.datasource.jdbc.url=jdbc:postgresql://2/s");
        assertThat(module.look().get(0)).startsWith("//2/");
        module.resource("application.yml", "quarkus.datasource.jdbc.url: jdbc:postgresql://3/s");
        assertThat(module.look().get(0)).startsWith("//3/");
        module.file("config/application.properties", "quarkus.datasource.jdbc.url=jdbc:postgresql://4/s");
        assertThat(module.look().get(0)).startsWith("//4/");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', //plain/",
        "dev, '', //dev/",
        "test, '', //dev/",
        "staging, quarkus.config.profile.parent=dev, //dev/",
        "staging, %staging.quarkus.config.profile.parent=dev, //dev/",
        "staging, %staging.quarkus.config.profile.parent=live, //live/",
        "staging, '%staging.quarkus.config.profile.parent=one\\n%one.quarkus.config.profile.parent=live', //live/",
        "staging, smallrye.config.profile.parent=staging, //plain/",
        "'staging,test', %staging.quarkus.config.profile.parent=live, //dev/",
        "'', quarkus.config.profile.parent=live, //plain/",
    })
    void profilesHaveParentsAndShareKeys(String profiles, String settings, String address) {
        module.resource("application.properties", settings.replace("\\n", "\n") + """

                        quarkus.datasource.jdbc.url=jdbc:postgresql://plain/shop
                        %dev,test.quarkus.datasource.jdbc.url=jdbc:postgresql://dev/shop
                        %live.quarkus.datasource.jdbc.url=jdbc:postgresql://live/shop
                        """)
                .environment(Map.of("QUARKUS_PROFILE", profiles));

        assertThat(module.look().get(0)).startsWith(address);
    }

    @Test
    void theCommandLineNamesTheProfileBeforeTheEnvironmentThePomAndTheFiles() {
        module.resource("application.properties", """
                quarkus.profile=file
                quarkus.datasource.jdbc.url=jdbc:postgresql://plain/shop
                %file.quarkus.datasource.jdbc.url=jdbc:postgresql://file/shop
                %pom.quarkus.datasource.jdbc.url=jdbc:postgresql://pom/shop
                %env.quarkus.datasource.jdbc.url=jdbc:postgresql://env/shop
                %user.quarkus.datasource.jdbc.url=jdbc:postgresql://user/shop
                """);
        assertThat(module.look().get(0)).startsWith("//file/");
        module.properties(Map.of("quarkus.profile", "pom"));
        assertThat(module.look().get(0)).startsWith("//pom/");
        module.environment(Map.of("QUARKUS_PROFILE", "env"));
        assertThat(module.look().get(0)).startsWith("//env/");
        module.userProperties(Map.of("quarkus.profile", ", user"));
        assertThat(module.look().get(0)).startsWith("//user/");
    }

    @Test
    void aFileOfAProfileNamesItsParent() {
        module.resource("application-staging.properties", "quarkus.config.profile.parent=live")
                .resource("application-live.properties", "quarkus.datasource.jdbc.url=jdbc:postgresql://live/shop")
                .file(".env", "QUARKUS_PROFILE=staging\n");

        assertThat(module.look()).singleElement().asString().startsWith("//live/");
    }

    @Test
    void variablesOfProfilesCountWhereTheseAreActive() {
        module.resource("application.properties", "quarkus.datasource.jdbc.url=jdbc:postgresql://plain/shop")
                .file(".env", "_DEV_QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://file/shop\n");
        assertThat(module.look().get(0)).startsWith("//plain/");
        module.userProperties(Map.of("quarkus.profile", "dev"));
        assertThat(module.look())
                .containsExactly("//file/shop as null:null (default; _DEV_QUARKUS_DATASOURCE_JDBC_URL)");
        module.environment(Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://env/shop"));
        assertThat(module.look().get(0)).startsWith("//env/");
        module.environment(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://env/shop",
                "_DEV_QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://dev/shop"));
        assertThat(module.look().get(0)).startsWith("//dev/");
        module.userProperties(Map.of(
                "quarkus.profile",
                "dev",
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://user/shop",
                "%prod.quarkus.datasource.jdbc.url",
                "jdbc:postgresql://prod/shop"));
        assertThat(module.look().get(0)).startsWith("//user/");
        module.userProperties(Map.of(
                "quarkus.profile",
                "dev",
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://user/shop",
                "%dev.quarkus.datasource.jdbc.url",
                "jdbc:postgresql://both/shop"));
        assertThat(module.look())
                .containsExactly("//both/shop as null:null (default; -D%dev.quarkus.datasource.jdbc.url)");
    }

    @Test
    void whatIsToBeReadElsewhereMaySayOtherwise() {
        module.resource("application.properties", """
                quarkus.datasource.jdbc.url=jdbc:postgresql://plain/shop
                quarkus.consul-config.enabled=false
                """).environment(Map.of("SMALLRYE_CONFIG_LOCATIONS", "conf"));
        String source = "quarkus.datasource in application.properties";

        assertThat(module.look())
                .containsExactly(
                        source + ": SMALLRYE_CONFIG_LOCATIONS may say otherwise: the files that it names are not"
                                + " read here");
        module.environment(Map.of()).userProperties(Map.of("quarkus.consul-config.enabled", "true"));
        assertThat(module.look().get(0))
                .isEqualTo("//plain/shop as null:null (default; " + source
                        + ", unless -Dquarkus.consul-config.enabled says"
                        + " otherwise: the server is not asked here)");
        module.userProperties(Map.of());
        assertThat(module.look().get(0)).isEqualTo("//plain/shop as null:null (default; " + source + ")");
    }

    @Test
    void aFileThatCannotBeReadMaySayOtherwise() {
        module.resource("application.properties", "quarkus.datasource.jdbc.url=jdbc:postgresql://plain/shop")
                .file("config/application.yaml", "quarkus: {");

        assertThat(module.look().get(0))
                .startsWith(
                        "quarkus.datasource in application.properties: config/application.yaml may say otherwise: it"
                                + " cannot be read: ");
    }
}
