package io.github.seqfix.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvidersTest {
    private static final String HIBERNATE_CLASS = "org.hibernate.jpa.HibernatePersistenceProvider";
    private static final String ECLIPSELINK_CLASS = "org.eclipse.persistence.jpa.PersistenceProvider";

    @ParameterizedTest
    @CsvSource({
        "org.hibernate.orm:hibernate-core:6.6.1.Final, Hibernate 6.6.1.Final",
        "org.hibernate:hibernate-core:5.6.15.Final, Hibernate 5.6.15.Final",
        "org.hibernate:hibernate-core-jakarta:5.6.15.Final, Hibernate 5.6.15.Final",
        "org.hibernate:hibernate-entitymanager:5.1.0.Final, Hibernate 5.1.0.Final",
        "org.eclipse.persistence:org.eclipse.persistence.jpa:4.0.9, EclipseLink 4.0.9",
        "org.eclipse.persistence:eclipselink:2.7.0, EclipseLink 2.7.0"
    })
    void aLibraryTellsTheProvider(String artifact, String provider) {
        assertThat(provider("", "x:y:1", artifact)).isEqualTo(provider);
    }

    @ParameterizedTest
    @CsvSource({
        "org.hibernate.orm:hibernate-envers:6.6.1.Final",
        "org.hibernate.validator:hibernate-validator:8.0.0",
        "org.eclipse.persistence:org.eclipse.persistence.moxy:4.0.9",
        "x:y:1"
    })
    void otherLibrariesTellNothing(String artifact) {
        assertThat(provider("", artifact)).isEqualTo("any JPA provider, as none is among the libraries");
    }

    @Test
    void persistenceXmlTakesPrecedenceOverLibraries() {
        String hibernate = "org.hibernate.orm:hibernate-core:6.6.1.Final";
        String eclipseLink = "org.eclipse.persistence:eclipselink:4.0.9";

        assertThat(provider("", eclipseLink, hibernate)).isEqualTo("Hibernate 6.6.1.Final");
        assertThat(provider(HIBERNATE_CLASS, eclipseLink, hibernate)).isEqualTo("Hibernate 6.6.1.Final");
        assertThat(provider(ECLIPSELINK_CLASS, hibernate, eclipseLink)).isEqualTo("EclipseLink 4.0.9");
        assertThat(provider("org.apache.openjpa.PersistenceProviderImpl", eclipseLink))
                .isEqualTo("EclipseLink 4.0.9");
    }

    @Test
    void persistenceXmlAloneMeansTheNewestVersion() {
        assertThat(provider(HIBERNATE_CLASS)).isEqualTo("Hibernate");
        assertThat(provider(ECLIPSELINK_CLASS, "org.hibernate.orm:hibernate-core:6.6.1.Final"))
                .isEqualTo("EclipseLink");
        assertThat(sequence(HIBERNATE_CLASS)).contains("documents_SEQ POOLED 50 BELOW_BLOCK");
        assertThat(sequence(ECLIPSELINK_CLASS)).contains("SEQ_GEN_SEQUENCE POOLED 50 REFUSED_BELOW_BLOCK");
    }

    @Test
    void theOldNamespaceMeansTheLastHibernateThatHadIt() {
        assertThat(sequence(HIBERNATE_CLASS, "jakarta.persistence:jakarta.persistence-api:3.1.0"))
                .contains("documents_SEQ POOLED 50 BELOW_BLOCK");
        assertThat(sequence(HIBERNATE_CLASS, "javax.persistence:javax.persistence-api:2.2"))
                .contains("hibernate_sequence PLAIN 1 ORDINARY");
    }

    @Test
    void withoutAnySignAllProvidersAreTried() {
        assertThat(sequence(""))
                .contains("documents_SEQ | hibernate_sequence | SEQ_GEN_SEQUENCE POOLED null BELOW_BLOCK");
        assertThat(rules("").naming().strategies())
                .containsExactly(NamingStrategy.AS_WRITTEN, SnakeCase.SINCE_HIBERNATE_7);
        assertThat(rules("")
                        .use(MappingSamples.sequenceId(""), remark -> {})
                        .orElseThrow()
                        .rule())
                .isEqualTo(
                        "Hibernate: a sequence without a name is named after the table, with the suffix _SEQ, pooled");
    }

    private static String provider(String providerClass, String... artifacts) {
        return rules(providerClass, artifacts).provider();
    }

    private static Optional<String> sequence(String providerClass, String... artifacts) {
        return rules(providerClass, artifacts)
                .use(MappingSamples.sequenceId(""), remark -> {})
                .map(MappingSamples::brief);
    }

    private static ProviderRules rules(String providerClass, String... artifacts) {
        List<LibraryArtifact> libraries = Stream.of(artifacts)
                .map(artifact -> artifact.split(":"))
                .map(parts -> new LibraryArtifact(parts[0], parts[1], parts[2]))
                .toList();
        return Providers.rules(
                providerClass,
                new ProjectMapping(
                        libraries,
                        MappingSamples.settings(),
                        false,
                        MappingSamples.NO_DEFAULTS,
                        Map.of(),
                        (name, superclass) -> false));
    }
}
