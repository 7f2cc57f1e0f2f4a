package io.github.seqfix.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.BoundBy;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entities of libraries, with the sequences that Hibernate 5.6, 6.6 and 7.4 created for them. */
class LibraryEntitiesTest {
    private static final String REVISION_NUMBER = "package org.hibernate.envers; public @interface RevisionNumber {}";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "5, hibernate_sequence -> revinfo.rev PLAIN 1",
        "6, revinfo_seq -> revinfo.rev POOLED 50 INITIAL 1",
        "7, revinfo_seq -> revinfo.rev POOLED 50 INITIAL 1"
    })
    void enversHasARevisionEntityOfItsOwn(int major, String expected) {
        assertThat(envers(major).bindings()).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"5", "6", "7"})
    void enversCanUseASequenceOfItsOwn(int major) {
        SampleProject project = envers(major)
                .resource("hibernate.properties", "org.hibernate.envers.use_revision_entity_with_native_id=false");

        assertThat(project.bindings()).containsExactly("revision_generator -> revinfo.rev PLAIN 1");
    }

    @Test
    void aLibrarysEntityIsToldFromAnOwnOne() {
        EntityBindings read = envers(6).read();

        assertThat(read.bindings()).singleElement().satisfies(binding -> {
            assertThat(binding.boundBy()).isEqualTo(BoundBy.LIBRARY);
            assertThat(binding.origin())
                    .startsWith("the entity org.hibernate.envers.DefaultRevisionEntity (Hibernate 6");
        });
        assertThat(read.summary()).startsWith("0 generated ids");
    }

    @Test
    void aRevisionEntityOfTheProjectReplacesIt() {
        SampleProject project = envers(6)
                .librarySource(REVISION_NUMBER, """
                        package org.hibernate.envers;
                        @MappedSuperclass public class Revision { @Id @GeneratedValue @RevisionNumber int id; }
                        """)
                .source("@Entity class Change extends org.hibernate.envers.Revision {}");

        assertThat(project.bindings()).containsExactly("change_seq -> change.id POOLED 50 INITIAL 1");
    }

    @Test
    void otherEntitiesOfTheProjectDoNot() {
        assertThat(envers(6)
                        .source("@Entity class Change { @Id @GeneratedValue int id; }")
                        .bindings())
                .containsExactlyInAnyOrder(
                        "change_seq -> change.id POOLED 50 INITIAL 1",
                        "revinfo_seq -> revinfo.rev POOLED 50 INITIAL 1");
    }

    @Test
    void anotherArtifactOfThatNameIsNoEnvers() {
        assertThat(project(6).library("shop", "hibernate-envers", "1").bindings())
                .isEmpty();
        assertThat(project(6)
                        .library("org.hibernate.orm", "hibernate-jcache", "1")
                        .bindings())
                .isEmpty();
    }

    @Test
    void axonsEntitiesAreReadFromItsJars() {
        SampleProject project = project(6)
                .library("org.axonframework", "axon-eventsourcing", "4.13.0")
                .library("org.axonframework", "axon-modelling", "4.13.0")
                .library("shop", "axon-modelling", "1")
                .librarySource("""
                        package org.axonframework.eventsourcing.eventstore.jpa;
                        @Entity public class DomainEventEntry { @Id @GeneratedValue long globalIndex; }
                        """);

        assertThat(project.bindings())
                .containsExactly("domainevententry_seq -> domainevententry.globalindex POOLED 50 INITIAL 1");
    }

    @Test
    void anEntityThatThePersistenceUnitListsIsItsOwn() {
        SampleProject project = project(6)
                .library("org.axonframework", "axon-modelling", "4.13.0")
                .librarySource("""
                        package org.axonframework.modelling.saga.repository.jpa;
                        @Entity public class AssociationValueEntry { @Id @GeneratedValue Long id; }
                        """)
                .resource("META-INF/persistence.xml", """
                        <persistence><persistence-unit name="x">
                          <class>org.axonframework.modelling.saga.repository.jpa.AssociationValueEntry</class>
                        </persistence-unit></persistence>
                        """);

        assertThat(project.read().bindings())
                .singleElement()
                .satisfies(binding -> assertThat(binding.boundBy()).isEqualTo(BoundBy.ENTITY));
    }

    private SampleProject envers(int major) {
        return project(major)
                .library(major == 5 ? "org.hibernate" : "org.hibernate.orm", "hibernate-envers", major + ".9.0.Final");
    }

    private SampleProject project(int major) {
        return new SampleProject(directory.resolve(String.valueOf(major)))
                .hibernate(major)
                .resource("META-INF/persistence.xml", "<persistence/>");
    }
}
