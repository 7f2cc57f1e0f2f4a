package io.github.seqfix;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
    void packagesHaveNoCycles() {
        slices().matching("io.github.seqfix.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }
}
