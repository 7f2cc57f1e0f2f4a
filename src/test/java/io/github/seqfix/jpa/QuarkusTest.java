package io.github.seqfix.jpa;

import static io.github.seqfix.jpa.MappingSamples.settings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarkusTest {
    private static final String OPTIMIZER = "hibernate.id.optimizer.pooled.preferred";
    private static final String STRUCTURE = "hibernate.id.db_structure_naming_strategy";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2.16.0, -", "3.0.0, pooled-lo", "4.0.0, pooled-lo"})
    void sinceVersion3TheOptimizerIsPooledLo(String version, String optimizer) {
        JpaSettings settings = settings();
        Quarkus.addDefaults(settings, List.of(quarkus(version)));

        assertThat(settings.all(OPTIMIZER)).isEqualTo(optimizer == null ? List.of() : List.of(optimizer));
        assertThat(settings.first(STRUCTURE)).isEmpty();
    }

    @Test
    void filesTakePrecedence() {
        JpaSettings settings = settings(OPTIMIZER, "pooled");
        Quarkus.addDefaults(settings, List.of(quarkus("3.0.0")));

        assertThat(settings.first(OPTIMIZER)).contains("pooled");
    }

    @Test
    void compatibilityWithHibernate5MeansItsSharedSequence() {
        JpaSettings settings = settings("quarkus.orm-compatibility", "5.6");
        Quarkus.addDefaults(settings, List.of());

        assertThat(settings.first(STRUCTURE)).contains("legacy");
        assertThat(settings.first(OPTIMIZER)).isEmpty();
    }

    @Test
    void itIsRecognizedByItsExtensionForHibernate() {
        assertThat(Quarkus.isUsed(List.of(MappingSamples.SPRING_BOOT, quarkus("3.0.0"))))
                .isTrue();
        assertThat(Quarkus.isUsed(List.of(new LibraryArtifact("io.quarkus", "quarkus-core", "3.0.0"))))
                .isFalse();
    }

    private static LibraryArtifact quarkus(String version) {
        return new LibraryArtifact("io.quarkus", "quarkus-hibernate-orm", version);
    }
}
