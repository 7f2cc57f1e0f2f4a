package io.github.seqfix.jpa;

import static io.github.seqfix.jpa.MappingSamples.NO_DEFAULTS;
import static io.github.seqfix.jpa.MappingSamples.QUARKUS;
import static io.github.seqfix.jpa.MappingSamples.SPRING_BOOT;
import static io.github.seqfix.jpa.MappingSamples.settings;
import static io.github.seqfix.jpa.NamingStrategy.AS_WRITTEN;
import static io.github.seqfix.jpa.SnakeCase.SINCE_HIBERNATE_7;
import static io.github.seqfix.jpa.SnakeCase.UP_TO_HIBERNATE_6;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HibernateNamingTest {
    private static final String STRATEGY = "hibernate.physical_naming_strategy";

    @ParameterizedTest
    @CsvSource({
        "org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl, as written",
        "standard, as written",
        "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy, in snake case",
        "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl, in snake case",
        "org.springframework.boot.orm.jpa.hibernate.SpringPhysicalNamingStrategy, in snake case",
        "SpringPhysicalNamingStrategy, in snake case",
        "shop.PrefixedNames, as written or in snake case"
    })
    void filesNameTheStrategy(String strategy, String display) {
        assertThat(naming(7, settings(STRATEGY, strategy), true).display()).isEqualTo(display);
    }

    @Test
    void profilesCanNameSeveralStrategies() {
        assertThat(naming(7, settings(STRATEGY, "x.CamelCaseToUnderscoresNamingStrategy", STRATEGY, "standard"), true)
                        .strategies())
                .containsExactly(SINCE_HIBERNATE_7, AS_WRITTEN);
    }

    @Test
    void snakeCaseDependsOnTheVersion() {
        JpaSettings settings = settings(STRATEGY, "x.CamelCaseToUnderscoresNamingStrategy");

        assertThat(naming(6, settings, true).strategies()).containsExactly(UP_TO_HIBERNATE_6);
        assertThat(naming(7, settings, true).strategies()).containsExactly(SINCE_HIBERNATE_7);
        assertThat(naming(8, settings, true).strategies()).containsExactly(SINCE_HIBERNATE_7);
    }

    @Test
    void withoutASettingItDependsOnWhoConfiguresHibernate() {
        assertThat(naming(6, settings(), true).strategies()).containsExactly(AS_WRITTEN);
        assertThat(naming(6, settings(), false).strategies()).containsExactly(AS_WRITTEN, UP_TO_HIBERNATE_6);
        assertThat(naming(6, settings(), false, QUARKUS).strategies()).containsExactly(AS_WRITTEN);
        assertThat(naming(6, settings(), true, SPRING_BOOT).strategies())
                .containsExactly(UP_TO_HIBERNATE_6, AS_WRITTEN);
        assertThat(naming(6, settings(STRATEGY, "standard"), true, SPRING_BOOT).strategies())
                .containsExactly(AS_WRITTEN);
    }

    @Test
    void theSchemaOfMappingFilesTakesPrecedence() {
        JpaSettings settings = settings("hibernate.default_schema", "app", "hibernate.default_schema", "test");

        assertThat(naming(6, settings(), true).defaultSchemas()).containsExactly("");
        assertThat(naming(6, settings, true).defaultSchemas()).containsExactly("app", "test");
        assertThat(naming(6, settings, new MappingDefaults("xml", false)).defaultSchemas())
                .containsExactly("xml", "app", "test");
    }

    @Test
    void settingsOrMappingFilesQuoteAllNames() {
        JpaSettings quoted = settings("hibernate.globally_quoted_identifiers", "true");

        assertThat(naming(6, settings(), NO_DEFAULTS).quoted()).isFalse();
        assertThat(naming(6, quoted, NO_DEFAULTS).quoted()).isTrue();
        assertThat(naming(6, settings(), new MappingDefaults("", true)).quoted())
                .isTrue();
    }

    private static Naming naming(int major, JpaSettings settings, MappingDefaults defaults) {
        return HibernateNaming.of(
                major, new ProjectMapping(List.of(), settings, true, defaults, Map.of(), (name, superclass) -> false));
    }

    private static Naming naming(
            int major, JpaSettings settings, boolean hasPersistenceXml, LibraryArtifact... artifacts) {
        return HibernateNaming.of(
                major,
                new ProjectMapping(
                        List.of(artifacts),
                        settings,
                        hasPersistenceXml,
                        NO_DEFAULTS,
                        Map.of(),
                        (name, superclass) -> false));
    }
}
