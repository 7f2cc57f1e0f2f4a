package io.github.seqfix;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.seqfix.postgres.Database;
import io.github.seqfix.postgres.ScannedSequences;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.DatabaseException;
import io.github.seqfix.postgres.connection.Timeouts;
import io.github.seqfix.postgres.repair.Repairer;
import org.junit.jupiter.api.Test;

/** Which package knows what. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.seqfix");

    @Test
    void coreIsPlainJavaWithoutInputAndOutput() {
        noClasses()
                .that()
                .resideInAPackage("..core..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "io.github.seqfix.core..",
                        "java.lang..",
                        "java.math..",
                        "java.util..",
                        "java.time..",
                        "org.jspecify..")
                .check(PRODUCT);
    }

    @Test
    void onlyPostgresKnowsJdbc() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..postgres..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..")
                .check(PRODUCT);
    }

    @Test
    void onlyMavenKnowsMaven() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..maven..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..", "org.eclipse.aether..", "javax.inject..")
                .check(PRODUCT);
    }

    @Test
    void onlyReportKnowsJson() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..")
                .check(PRODUCT);
    }

    @Test
    void postgresAndReportDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("..postgres..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..report..", "..maven..")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideInAPackage("..report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..postgres..", "..maven..")
                .check(PRODUCT);
    }

    @Test
    void onlyJpaKnowsJandex() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..jpa..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jboss.jandex..")
                .check(PRODUCT);
    }

    @Test
    void onlyConfigurationKnowsYamlAndTomlAndItKnowsNoneOfUs() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..configuration..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.snakeyaml..", "org.tomlj..", "org.antlr..")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideInAPackage("..configuration..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.github.seqfix..").and(resideOutsideOfPackage("..configuration..")))
                .check(PRODUCT);
    }

    @Test
    void discoveryKnowsNobodyButWhoReadsTheFilesOfProjects() {
        noClasses()
                .that()
                .resideInAPackage("..discovery..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..maven..", "..run..", "..report..", "..postgres..", "..jpa..", "..core..")
                .check(PRODUCT);
    }

    @Test
    void frameworkAndComposeKnowOnlyConfiguration() {
        noClasses()
                .that()
                .resideInAnyPackage("..framework..", "..compose..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.github.seqfix..")
                        .and(resideOutsideOfPackages("..configuration..", "..framework..", "..compose..")))
                .check(PRODUCT);
    }

    @Test
    void runKnowsOnlyTheDoorOfPostgresAndCore() {
        noClasses()
                .that()
                .resideInAPackage("..run..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..maven..", "..report..", "..jpa..")
                .check(PRODUCT);
    }

    @Test
    void outsidePostgresOnlyItsDoorIsKnown() {
        classes()
                .that()
                .resideInAPackage("..postgres..")
                .and()
                .doNotBelongToAnyOf(
                        Database.class,
                        ScannedSequences.class,
                        ConnectionSettings.class,
                        Timeouts.class,
                        DatabaseException.class,
                        Repairer.class)
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAPackage("..postgres..")
                .check(PRODUCT);
    }

    @Test
    void roomsOfPostgresKnowOnlyThoseBeforeThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("connection")
                .definedBy("..postgres.connection..")
                .layer("binding")
                .definedBy("..postgres.binding..")
                .layer("observation")
                .definedBy("..postgres.observation..")
                .layer("repair")
                .definedBy("..postgres.repair..")
                .layer("door")
                .definedBy("io.github.seqfix.postgres")
                .whereLayer("door")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("repair")
                .mayOnlyBeAccessedByLayers("door")
                .whereLayer("observation")
                .mayOnlyBeAccessedByLayers("repair", "door")
                .whereLayer("binding")
                .mayOnlyBeAccessedByLayers("observation", "repair", "door")
                .check(PRODUCT);
    }

    @Test
    void whatReadsSourcesIsPlainJavaAndOnlyBindingUsesIt() {
        noClasses()
                .that()
                .resideInAPackage("..postgres.source..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "io.github.seqfix.postgres.source..",
                        "io.github.seqfix.core..",
                        "java.lang..",
                        "java.util..",
                        "org.jspecify..")
                .check(PRODUCT);
        classes()
                .that()
                .resideInAPackage("..postgres.source..")
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage("..postgres.source..", "..postgres.binding..")
                .check(PRODUCT);
    }

    @Test
    void databaseHasNoMutableState() {
        fields().that()
                .areDeclaredIn(Database.class)
                .or()
                .areDeclaredIn(ScannedSequences.class)
                .should()
                .beFinal()
                .check(PRODUCT);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.github.seqfix.(**)").should().beFreeOfCycles().check(PRODUCT);
    }
}
