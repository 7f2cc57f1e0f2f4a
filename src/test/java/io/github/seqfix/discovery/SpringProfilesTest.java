package io.github.seqfix.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which profile's data source counts, by Spring Boot's rules. */
class SpringProfilesTest {
    @TempDir
    Path directory;

    private SourceFolder module;

    @BeforeEach
    void createModule() {
        module = new SourceFolder(directory, new SpringBootSource());
    }

    @Test
    void aProfileThatIsNotActiveIsNeverUsedAndSaid() {
        module.resource("application-prod.yml", "spring.datasource.url: jdbc:postgresql://prod/shop")
                .resource("application-test.yml", "spring.datasource.url: jdbc:h2:mem:test")
                .resource("application.yml", """
                        spring.application.name: shop
                        ---
                        spring.config.activate.on-profile: live & eu
                        spring.datasource.url: jdbc:postgresql://live/shop
                        """);

        assertThat(module.look())
                .containsExactly(
                        "spring.datasource in application.yml: it holds for the profiles live & eu, which are not active",
                        "spring.datasource in application-prod.yml: profile prod is not active: make it so with"
                                + " -Dspring.profiles.active=prod");
    }

    @Test
    void profilesBecomeActiveInFilesTheEnvironmentAndByUserProperties() {
        module.resource("application.yml", "spring: {profiles.active: [a], datasource.url: 'jdbc:postgresql://0/shop'}")
                .resource("application-a.yml", "spring.datasource.url: jdbc:postgresql://a/shop")
                .resource("application-b.properties", "spring.datasource.url: jdbc:postgresql://b/shop")
                .resource("application-c.yaml", "spring.datasource.url: jdbc:postgresql://c/shop");

        assertThat(module.look().get(0)).startsWith("//a/").endsWith("in application-a.yml)");
        module.environment(Map.of("SPRING_PROFILES_ACTIVE", "b"));
        assertThat(module.look().get(0)).startsWith("//b/");
        module.userProperties(Map.of("spring.profiles.active", "b, c"));
        assertThat(module.look().get(0)).startsWith("//c/");
        module.userProperties(Map.of("spring.profiles.active", "c,b"));
        assertThat(module.look().get(0)).startsWith("//b/");
    }

    @Test
    void profilesIncludeAndGroupOthers() {
        module.resource("application.properties", """
                        spring.profiles.active=main
                        spring.profiles.include=common
                        spring.profiles.group.main[0]=one
                        spring.profiles.group.main[1]=two
                        spring.datasource.url=jdbc:postgresql://${host}/shop
                        """)
                .resource("application-common.properties", "host=common\nspring.datasource.username=common")
                .resource("application-one.properties", "host=one\nspring.datasource.password=one")
                .resource("application-two.properties", "host=two");

        assertThat(module.look()).singleElement().asString().startsWith("//two/shop as common:one ");
    }

    @Test
    void aDocumentOfAProfileActivatesNone() {
        module.resource("application-prod.yml", "spring.datasource.url: jdbc:postgresql://prod/shop")
                .resource("application.yml", """
                        spring.datasource.url: jdbc:postgresql://plain/shop
                        ---
                        spring.config.activate.on-profile: dev
                        spring.profiles.active: prod
                        """);

        assertThat(module.look().get(0)).startsWith("//plain/");
    }

    @Test
    void theEnvironmentIncludesAndGroupsProfiles() {
        module.resource("application-one.properties", "spring.datasource.url=jdbc:postgresql://one/shop")
                .resource("application-two.properties", "spring.datasource.url=jdbc:postgresql://two/shop")
                .environment(Map.of("SPRING_PROFILES_INCLUDE", "one"));
        assertThat(module.look().get(0)).startsWith("//one/");
        module.userProperties(Map.of("spring.profiles.active", "main,,", "spring.profiles.group.main", "two"));
        assertThat(module.look().get(0)).startsWith("//two/");
        module.userProperties(Map.of("spring.profiles.default", "two")).environment(Map.of());
        assertThat(module.look().get(0)).startsWith("//two/");
    }

    @Test
    void withoutAnActiveProfileTheDefaultCounts() {
        module.resource("application-default.yml", "spring.datasource.url: jdbc:postgresql://default/shop");
        assertThat(module.look().get(0)).startsWith("//default/");
        module.resource("application.yml", "spring.profiles.default: local")
                .resource("application-local.yml", "spring.datasource.url: jdbc:postgresql://local/shop");
        assertThat(module.look().get(0)).startsWith("//local/");
    }

    @Test
    void documentsOfActiveProfilesOverrideThoseBefore() {
        module.resource("application.yml", """
                        spring.datasource: {url: "jdbc:postgresql://1/shop", username: app}
                        ---
                        spring.config.activate.on-profile: dev
                        spring.datasource.url: jdbc:postgresql://2/shop
                        """).userProperties(Map.of("spring.profiles.active", "dev"));
        assertThat(module.look()).singleElement().asString().startsWith("//2/shop as app:");

        module.resource("application.yml", """
                        spring.datasource.url: jdbc:postgresql://1/shop
                        ---
                        spring.profiles: dev
                        spring.datasource.url: jdbc:postgresql://old/shop
                        """);
        assertThat(module.look().get(0)).startsWith("//old/");

        module.resource("application.properties", """
                        spring.datasource.url=jdbc:postgresql://3/shop
                        #---
                        spring.config.activate.on-profile=dev
                        spring.datasource.url=jdbc:postgresql://4/shop
                        #---
                        spring.config.activate.on-cloud-platform=kubernetes
                        spring.datasource.url=jdbc:postgresql://5/shop
                        """);
        assertThat(module.look().get(0)).startsWith("//4/");
    }

    @ParameterizedTest
    @CsvSource({
        "a, true",
        "c, false",
        "!c, true",
        "!a, false",
        "a & b, true",
        "a & c, false",
        "a | c, true",
        "c | d, false",
        "a & (c | b), true",
        "a & !(b | c), false",
        "'c, b', true",
        "(a, false",
        "a b, false",
        "'', false",
    })
    void expressionsOfProfiles(String expression, boolean holds) {
        module.resource(
                        "application.properties",
                        "spring.config.activate.on-profile=" + expression
                                + "\nspring.datasource.url=jdbc:postgresql://db/shop\n#---\nx=y")
                .userProperties(Map.of("spring.profiles.active", "a,b"));

        // A blank condition is none.
        assertThat(module.look().get(0).startsWith("//db/")).isEqualTo(holds || expression.isEmpty());
    }

    @Test
    void importsAreFollowedWhereTheyAreFiles() {
        module.resource("application.yml", """
                        spring.config.import:
                          - optional:file:./none.yml
                          - optional:file:.env[.properties]
                          - classpath:db/more.properties
                          - configtree:secrets/
                        spring.datasource:
                          url: jdbc:postgresql://${HOST}/shop
                          username: app
                          password: ${db.password}
                        """)
                .file(".env", "HOST=env")
                .file("secrets/db.password", "s\n")
                .resource("db/more.properties", "spring.datasource.username=more\nspring.config.import=next.properties")
                .resource("db/next.properties", "spring.datasource.username=next");

        assertThat(module.look())
                .containsExactly("//env/shop as next:s (default; spring.datasource in application.yml)");
    }
}
