package io.github.seqfix.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where Spring Boot's settings are looked for where they are not in the usual files. */
class SpringLocationsTest {
    @TempDir
    Path directory;

    private SourceFolder module;

    @BeforeEach
    void createModule() {
        module = new SourceFolder(directory, new SpringBootSource());
    }

    private static String url(String host) {
        return "spring.datasource.url=jdbc:postgresql://" + host + "/shop\n";
    }

    @Test
    void jsonTakesPrecedenceOverAllElse() {
        module.resource("application.properties", url("file"))
                .environment(Map.of(
                        "SPRING_DATASOURCE_URL",
                        "jdbc:postgresql://env/shop",
                        "SPRING_APPLICATION_JSON",
                        """
                        {"spring": {"datasource": {"url": "jdbc:postgresql://${host}/shop", "password": "${PASSWORD}"}},
                         "host": "json"}
                        """,
                        "PASSWORD",
                        "s3cret"))
                .userProperties(Map.of("host", "user"));
        assertThat(module.look()).containsExactly("//json/shop as null:s3cret (default; SPRING_APPLICATION_JSON)");
        module.userProperties(
                Map.of("spring.application.json", "{\"spring.datasource.url\": \"jdbc:postgresql://d/shop\"}"));
        assertThat(module.look()).containsExactly("//d/shop as null:null (default; -Dspring.application.json)");
    }

    @Test
    void jsonActivatesProfiles() {
        module.resource("application-dev.properties", url("dev"))
                .environment(Map.of(
                        "SPRING_APPLICATION_JSON",
                        "{\"spring.profiles.active\":\"dev\"}",
                        "SPRING_PROFILES_ACTIVE",
                        "prod"));
        assertThat(module.look().get(0)).startsWith("//dev/");
    }

    @Test
    void jsonThatCannotBeReadIsSaidWithoutItsText() {
        module.resource("application.properties", url("file"))
                .environment(Map.of("SPRING_APPLICATION_JSON", "{\"spring.datasource.password\": \"s3cret"));
        assertThat(module.look())
                .singleElement()
                .asString()
                .startsWith("spring.application.json: it cannot be read: ")
                .doesNotContain("s3cret");
    }

    @Test
    void filesMayHaveOtherNames() {
        module.resource("application.properties", url("application"))
                .resource("shop.yml", "spring.datasource.url: jdbc:postgresql://shop/shop")
                .resource("local.properties", url("local"))
                .resource("local-dev.properties", url("dev"))
                .environment(Map.of("SPRING_CONFIG_NAME", "shop"));
        assertThat(module.look().get(0)).startsWith("//shop/").endsWith("in shop.yml)");
        module.environment(Map.of()).userProperties(Map.of("spring.config.name", "shop, local"));
        assertThat(module.look())
                .containsExactly(
                        "//local/shop as null:null (default; spring.datasource in local.properties)",
                        "spring.datasource in local-dev.properties: profile dev is not active: make it so with"
                                + " -Dspring.profiles.active=dev");
        module.environment(Map.of("SPRING_PROFILES_ACTIVE", "dev"));
        assertThat(module.look()).singleElement().asString().startsWith("//dev/");
    }

    @ParameterizedTest
    @CsvSource({
        "classpath:/other/, //classpath/",
        "classpath:other/, //classpath/",
        "classpath:other/application.properties, //classpath/",
        "file:conf/, //file/",
        "conf/, //file/",
        "file:./conf/application.properties, //file/",
        "file:./conf/db.yml, //db/",
        "'classpath:other/,file:conf/', //file/",
        "'file:conf/,classpath:other/', //classpath/",
        "'file:conf/,optional:file:none/', //file/",
        "'file:conf/,optional:file:none.yml', //file/",
        "'file:conf/,optional:classpath:none/', //file/",
        "file:conf/*/, //deep/",
        "file:${CONF}/, //file/",
    })
    void locationsReplaceTheUsualOnes(String location, String address) {
        module.resource("application.properties", url("usual"))
                .resource("other/application.properties", url("classpath"))
                .file("conf/application.properties", url("file"))
                .file("conf/db.yml", "spring.datasource.url: jdbc:postgresql://db/shop")
                .file("conf/deep/application.yml", "spring.datasource.url: jdbc:postgresql://deep/shop")
                .environment(Map.of("SPRING_CONFIG_LOCATION", location, "CONF", "conf"));
        assertThat(module.look()).singleElement().asString().startsWith(address);
    }

    @ParameterizedTest
    @CsvSource({
        "file:none/, file:none/ is not there",
        "classpath:none/, classpath:none/ is not there",
        "file:none.yml, file:none.yml is not there",
        "configtree:none/, configtree:none/ is not there",
        "http://app:s3cret@host/x?token=s3cret, http://host/x is not read here",
        "a[b, a[b cannot be read",
    })
    void aLocationThatIsNotReadMaySayOtherwise(String location, String reason) {
        module.resource("application.properties", url("usual"))
                .userProperties(Map.of("spring.config.additional-location", location));
        assertThat(module.look())
                .containsExactly(
                        "spring.datasource in application.properties: -Dspring.config.additional-location may say"
                                + " otherwise: " + reason);
        module.resource("application.properties", "spring.application.name=shop");
        assertThat(module.look()).containsExactly("-Dspring.config.additional-location: " + reason);
    }

    @Test
    void additionalLocationsAndImportsTakePrecedenceOverTheUsualOnes() {
        module.resource("application-dev.properties", url("usual-dev"))
                .resource("application.properties", "spring.profiles.active=dev")
                .file("one/application.properties", url("one"))
                .file("two/application-dev.properties", url("two"))
                .file("three.properties", url("three"))
                .environment(Map.of("SPRING_CONFIG_ADDITIONALLOCATION", "file:one/;file:two/"));
        assertThat(module.look()).singleElement().asString().startsWith("//two/");
        module.environment(Map.of("SPRING_CONFIG_ADDITIONAL_LOCATION", "file:two/,file:one/"));
        assertThat(module.look()).singleElement().asString().startsWith("//one/");
        module.userProperties(Map.of("spring.config.import", "three.properties"));
        assertThat(module.look()).singleElement().asString().startsWith("//three/");
        module.userProperties(Map.of("spring.config.location", "classpath:/"));
        assertThat(module.look()).singleElement().asString().startsWith("//one/");
    }

    @Test
    void profilesOfWhatIsImportedCount() {
        module.resource("application.properties", "spring.config.import=db.yml\n" + url("own"))
                .resource("db.yml", "spring.datasource.url: jdbc:postgresql://db/shop")
                .resource("db-dev.yml", "spring.datasource.url: jdbc:postgresql://dev/shop")
                .resource("db-prod.yml", "spring.datasource.url: jdbc:postgresql://prod/shop");
        assertThat(module.look())
                .containsExactly(
                        "//db/shop as null:null (default; spring.datasource in db.yml)",
                        "spring.datasource in db-dev.yml: profile dev is not active: make it so with"
                                + " -Dspring.profiles.active=dev",
                        "spring.datasource in db-prod.yml: profile prod is not active: make it so with"
                                + " -Dspring.profiles.active=prod");
        module.environment(Map.of("SPRING_PROFILES_ACTIVE", "dev"));
        assertThat(module.look().get(0)).startsWith("//dev/");
        // A file of the profile itself takes precedence over all of them.
        module.resource("application-dev.yml", "spring.datasource.url: jdbc:postgresql://last/shop");
        assertThat(module.look().get(0)).startsWith("//last/");
    }

    @Test
    void foldersAndTreesAreImported() {
        module.resource("application.properties", "spring.config.import=optional:file:./conf/,configtree:secrets/")
                .file("conf/application.properties", url("folder"))
                .file("secrets/spring/datasource/username", "app\n")
                .file("secrets/spring.datasource.password", "s3cret\n");
        assertThat(module.look())
                .containsExactly(
                        "//folder/shop as app:s3cret (default; spring.datasource in conf/application.properties)");
    }

    @Test
    void serversThatMaySayOtherwiseAreSaid() {
        module.resource("application.yml", """
                spring:
                  config.import: "optional:configserver:http://app:s3cret@config"
                  datasource.url: jdbc:postgresql://db/shop
                """);
        String unless = ", unless spring.config.import in application.yml says otherwise:"
                + " optional:configserver:http://config is not read here";
        assertThat(module.look().get(0))
                .isEqualTo("//db/shop as null:null (default; spring.datasource in application.yml" + unless + ")");
        module.resource("application.yml", """
                spring:
                  config.import: ["optional:configserver:", "vault://secret/shop"]
                  datasource.url: jdbc:postgresql://db/shop
                """);
        assertThat(module.look().get(0))
                .isEqualTo("spring.datasource in application.yml: spring.config.import in application.yml may say"
                        + " otherwise: vault://secret/shop is not read here");
        // What takes precedence over imports is as certain as without them.
        module.resource("application-local.yml", "spring.datasource.url: jdbc:postgresql://local/shop")
                .environment(Map.of("SPRING_PROFILES_ACTIVE", "local"));
        assertThat(module.look().get(0))
                .isEqualTo("//local/shop as null:null (default; spring.datasource in application-local.yml)");
        module.resource("application-local.yml", "spring.datasource.url: jdbc:postgresql://${HOST:local}/shop");
        assertThat(module.look().get(0)).contains("may say otherwise");
        module.environment(Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://env/shop"));
        assertThat(module.look().get(0)).isEqualTo("//env/shop as null:null (default; SPRING_DATASOURCE_URL)");
    }

    @Test
    void serversOfBootstrapAreSaid() {
        module.resource("application.properties", url("db")).resource("bootstrap.yml", "spring.application.name: shop");
        assertThat(module.look().get(0)).endsWith("spring.datasource in application.properties)");
        module.resource("bootstrap.yml", "spring: {cloud: {config: {uri: 'http://config'}}}");
        assertThat(module.look().get(0))
                .startsWith("//db/")
                .endsWith(", unless bootstrap.yml says otherwise: the servers that it names are not asked here)");
    }

    @Test
    void aFileOfAnActiveProfileThatCannotBeReadMaySayOtherwise() {
        module.resource("application.properties", url("db"))
                .resource("application-dev.yml", "spring: {")
                .environment(Map.of("SPRING_PROFILES_ACTIVE", "dev"));
        assertThat(module.look().get(0))
                .startsWith("spring.datasource in application.properties: application-dev.yml may say otherwise: it"
                        + " cannot be read: ");
        module.environment(Map.of());
        assertThat(module.look().get(0)).startsWith("//db/");
    }
}
