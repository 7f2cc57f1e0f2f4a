package io.github.seqfix.jpa;

import static io.github.seqfix.jpa.ProviderSamples.ECLIPSELINK;
import static io.github.seqfix.jpa.ProviderSamples.HIBERNATE_5;
import static io.github.seqfix.jpa.ProviderSamples.HIBERNATE_6;
import static io.github.seqfix.jpa.ProviderSamples.HIBERNATE_7;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which sequence and which table belong to an id that a superclass declares, as measured on the providers. */
class InheritedIdTest {
    @TempDir
    Path directory;

    private ProviderSamples samples;

    @BeforeEach
    void createSamples() {
        samples = new ProviderSamples(directory);
    }

    @Test
    void subclassesOfAMappedSuperclassShareItsGenerator() {
        String source = """
                @MappedSuperclass abstract class Base {
                    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "g")
                    @SequenceGenerator(name = "g", sequenceName = "s") @Column(name = "base_id") long id;
                }
                @Entity class Item extends Base {}
                @Entity @AttributeOverride(name = "id", column = @Column(name = "part_id")) class Part extends Base {}
                """;

        for (String provider : List.of(HIBERNATE_5, HIBERNATE_6, HIBERNATE_7)) {
            samples.assertBindings(
                    source, provider, "s -> item.base_id POOLED 50 INITIAL 1", "s -> part.part_id POOLED 50 INITIAL 1");
        }
        samples.assertBindings(
                source,
                ECLIPSELINK,
                "s -> item.base_id POOLED 50 REFUSED_BELOW_BLOCK",
                "s -> part.part_id POOLED 50 REFUSED_BELOW_BLOCK");
    }

    @Test
    void subclassesOfAMappedSuperclassWithoutGenerator() {
        String source = """
                @MappedSuperclass abstract class Base {
                    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) long id;
                }
                @Entity class Item extends Base {}
                @Entity class Part extends Base {}
                """;

        samples.assertBindings(
                source, HIBERNATE_5, "hibernate_sequence -> item.id PLAIN 1", "hibernate_sequence -> part.id PLAIN 1");
        samples.assertBindings(
                source,
                HIBERNATE_6,
                "item_seq -> item.id POOLED 50 INITIAL 1",
                "part_seq -> part.id POOLED 50 INITIAL 1");
        samples.assertBindings(
                source,
                ECLIPSELINK,
                "seq_gen_sequence -> item.id POOLED 50 REFUSED_BELOW_BLOCK",
                "seq_gen_sequence -> part.id POOLED 50 REFUSED_BELOW_BLOCK");
    }

    @Test
    void joinedAndSingleTablesHoldAllIdsInTheRootsTable() {
        String source = """
                @Entity @Inheritance(strategy = InheritanceType.JOINED) class Payment {
                    @Id @GeneratedValue long id;
                }
                @Entity class CardPayment extends Payment {}
                @Entity @Inheritance class Animal { @Id @GeneratedValue long id; }
                @Entity class Cat extends Animal {}
                """;

        samples.assertBindings(
                source,
                HIBERNATE_6,
                "animal_seq -> animal.id POOLED 50 INITIAL 1",
                "payment_seq -> payment.id POOLED 50 INITIAL 1");
    }

    @Test
    void aTablePerClassHoldsItsOwnIds() {
        String source = """
                @Entity @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS) abstract class Vehicle {
                    @Id @GeneratedValue long id;
                }
                @Entity class Car extends Vehicle {}
                @Entity class Truck extends Vehicle {}
                """;

        samples.assertBindings(
                source, HIBERNATE_5, "hibernate_sequence -> car.id PLAIN 1", "hibernate_sequence -> truck.id PLAIN 1");
        samples.assertBindings(
                source,
                HIBERNATE_6,
                "vehicle_seq -> car.id POOLED 50 INITIAL 1",
                "vehicle_seq -> truck.id POOLED 50 INITIAL 1");
    }

    @Test
    void mappedSuperclassesOfLibrariesTellTheIdsTypeBySubclass() {
        SampleProject project = samples.project(HIBERNATE_6).librarySource("""
                        package lib;
                        @MappedSuperclass public abstract class Persistable<P extends java.io.Serializable> {
                            @Id @GeneratedValue private P id;
                        }
                        """).source("""
                        @Entity class Item extends lib.Persistable<Long> {}
                        @Entity class ByUuid extends lib.Persistable<java.util.UUID> {}
                        """);

        assertThat(project.bindings()).containsExactly("item_seq -> item.id POOLED 50 INITIAL 1");
    }
}
