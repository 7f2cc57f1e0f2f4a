package io.github.seqfix.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which sequence each provider takes for each kind of mapping: measured on the providers, in a row each. */
class SequenceNamesTest {
    private static final String HIBERNATE_5 = "Hibernate 5";
    private static final String HIBERNATE_6 = "Hibernate 6";
    private static final String HIBERNATE_7 = "Hibernate 7";
    private static final String ECLIPSELINK = "EclipseLink";

    @TempDir
    Path directory;

    @Test
    void theGeneratorNamesTheSequence() {
        String source = """
                @Entity class Item {
                    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "g")
                    @SequenceGenerator(name = "g", sequenceName = "MixedCaseSeq", allocationSize = 20, initialValue = 7)
                    long id;
                }
                """;

        assertBindings(source, HIBERNATE_5, "mixedcaseseq -> item.id POOLED 20 INITIAL 7");
        assertBindings(source, HIBERNATE_6, "mixedcaseseq -> item.id POOLED 20 INITIAL 7");
        assertBindings(source, HIBERNATE_7, "mixedcaseseq -> item.id POOLED 20 INITIAL 7");
        assertBindings(source, ECLIPSELINK, "mixedcaseseq -> item.id POOLED 20 REFUSED_BELOW_BLOCK");
    }

    @Test
    void blocksOfOneAreThePlainValue() {
        String source = """
                @Entity class Item {
                    @Id @GeneratedValue(generator = "g", strategy = GenerationType.SEQUENCE)
                    @SequenceGenerator(name = "g", sequenceName = "s", allocationSize = 1)
                    long id;
                }
                """;

        for (String provider : List.of(HIBERNATE_5, HIBERNATE_6, HIBERNATE_7, ECLIPSELINK)) {
            assertBindings(source, provider, "s -> item.id PLAIN 1");
        }
    }

    @Test
    void theGeneratorsNameIsTheSequences() {
        String source = """
                @Entity @SequenceGenerator(name = "g") class Item {
                    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "g") long id;
                }
                """;

        for (String provider : List.of(HIBERNATE_5, HIBERNATE_6, HIBERNATE_7)) {
            assertBindings(source, provider, "g -> item.id POOLED 50 INITIAL 1");
        }
        assertBindings(source, ECLIPSELINK, "g -> item.id POOLED 50 REFUSED_BELOW_BLOCK");
    }

    @Test
    void aGeneratorWithoutNameBelongsToWhereItStands() {
        String source = """
                @Entity class Item {
                    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE)
                    @SequenceGenerator(sequenceName = "s", allocationSize = 5) long id;
                }
                @Entity @SequenceGenerator(allocationSize = 8) class Part {
                    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) long id;
                }
                """;

        assertBindings(
                source, HIBERNATE_7, "part_seq -> part.id POOLED 8 INITIAL 1", "s -> item.id POOLED 5 INITIAL 1");
    }

    @Test
    void aGeneratorThatIsDeclaredNowhereNamesTheSequence() {
        String source = """
                @Entity class Item {
                    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "g") long id;
                }
                """;

        assertBindings(source, HIBERNATE_5, "g -> item.id POOLED 50 INITIAL 1");
        assertBindings(source, HIBERNATE_6, "g -> item.id POOLED 50 INITIAL 1");
        assertBindings(source, HIBERNATE_7, "g -> item.id POOLED 50 BELOW_BLOCK");
        assertBindings(source, ECLIPSELINK, "g -> item.id POOLED 50 REFUSED_BELOW_BLOCK");
    }

    @Test
    void onlyHibernate7DoesNotFindGeneratorsOfOtherClasses() {
        String source = """
                @Entity class Item {
                    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "g") long id;
                }
                @Entity @SequenceGenerator(name = "g", sequenceName = "s", allocationSize = 10) class Other {
                    @Id long id;
                }
                """;

        assertBindings(source, HIBERNATE_5, "s -> item.id POOLED 10 INITIAL 1");
        assertBindings(source, HIBERNATE_6, "s -> item.id POOLED 10 INITIAL 1");
        assertBindings(source, HIBERNATE_7, "g -> item.id POOLED 50 BELOW_BLOCK");
        assertBindings(source, ECLIPSELINK, "s -> item.id POOLED 10 REFUSED_BELOW_BLOCK");
        assertThat(project(HIBERNATE_7).read().bindings().get(0).origin())
                .isEqualTo("the entity shop.Item (Hibernate 7.9.0.Final: the generator g of another class is not found"
                        + " since Hibernate 7, so its name is taken for the sequence, pooled)");
    }

    @Test
    void sequencesWithoutGenerator() {
        String source = """
                @Entity(name = "Renamed") @Table(name = "item_table") class Item {
                    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) long id;
                }
                @Entity class Part {
                    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) long id;
                }
                """;

        assertBindings(
                source,
                HIBERNATE_5,
                "hibernate_sequence -> item_table.id PLAIN 1",
                "hibernate_sequence -> part.id PLAIN 1");
        assertBindings(
                source,
                HIBERNATE_6,
                "item_table_seq -> item_table.id POOLED 50 INITIAL 1",
                "part_seq -> part.id POOLED 50 INITIAL 1");
        assertBindings(
                source,
                HIBERNATE_7,
                "item_table_seq -> item_table.id POOLED 50 BELOW_BLOCK",
                "part_seq -> part.id POOLED 50 BELOW_BLOCK");
        assertBindings(
                source,
                ECLIPSELINK,
                "seq_gen_sequence -> item_table.id POOLED 50 REFUSED_BELOW_BLOCK",
                "seq_gen_sequence -> part.id POOLED 50 REFUSED_BELOW_BLOCK");
    }

    @Test
    void autoMeansASequenceToHibernateOnly() {
        String source = "@Entity class Item { @Id @GeneratedValue Long id; }";

        assertBindings(source, HIBERNATE_5, "hibernate_sequence -> item.id PLAIN 1");
        assertBindings(source, HIBERNATE_6, "item_seq -> item.id POOLED 50 INITIAL 1");
        assertBindings(source, HIBERNATE_7, "item_seq -> item.id POOLED 50 BELOW_BLOCK");
        assertBindings(source, ECLIPSELINK);
    }

    @Test
    void autoTakesADeclaredGenerator() {
        String source = """
                @Entity class Item {
                    @Id @GeneratedValue(generator = "g")
                    @SequenceGenerator(name = "g", sequenceName = "s", allocationSize = 1) Long id;
                }
                """;

        for (String provider : List.of(HIBERNATE_5, HIBERNATE_6, HIBERNATE_7, ECLIPSELINK)) {
            assertBindings(source, provider, "s -> item.id PLAIN 1");
        }
    }

    @Test
    void whatDrawsFromNoSequenceIsNeverBound() {
        String source = """
                @Entity class ByIdentity { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) long id; }
                @Entity class ByTable {
                    @Id @GeneratedValue(generator = "t") @TableGenerator(name = "t") long id;
                }
                @Entity class ByUuid { @Id @GeneratedValue java.util.UUID id; }
                @Entity class Assigned { @Id long id; }
                @Embeddable class Key implements java.io.Serializable { long one; @GeneratedValue long other; }
                @Entity class Embedded { @EmbeddedId Key id; }
                @Entity @IdClass(Key.class) class Composite { @Id long one; @Id @GeneratedValue long other; }
                @Entity class Derived { @Id long id; @MapsId @OneToOne ByIdentity origin; }
                class NoEntity { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) long id; }
                """;

        for (String provider : List.of(HIBERNATE_5, HIBERNATE_6, HIBERNATE_7, ECLIPSELINK)) {
            assertBindings(source, provider);
        }
    }

    @Test
    void genericGenerators() {
        String source = """
                @Entity class Item {
                    @Id @GeneratedValue(generator = "g")
                    @GenericGenerator(name = "g", strategy = "org.hibernate.id.enhanced.SequenceStyleGenerator",
                        parameters = {@Parameter(name = "sequence_name", value = "s"),
                            @Parameter(name = "increment_size", value = "10")})
                    long id;
                }
                @Entity @GenericGenerator(name = "h", strategy = "enhanced-sequence",
                    parameters = {@Parameter(name = "initial_value", value = "5"),
                        @Parameter(name = "increment_size", value = "10")})
                class Part { @Id @GeneratedValue(generator = "h") long id; }
                """;

        assertBindings(source, HIBERNATE_5, "h -> part.id POOLED 10 INITIAL 5", "s -> item.id POOLED 10 BELOW_BLOCK");
        assertBindings(source, HIBERNATE_6, "h -> part.id POOLED 10 INITIAL 5", "s -> item.id POOLED 10 INITIAL 1");
        assertBindings(source, HIBERNATE_7, "h -> part.id POOLED 10 INITIAL 5", "s -> item.id POOLED 10 INITIAL 1");
    }

    @Test
    void genericGeneratorsNameTheirOptimizer() {
        StringBuilder source = new StringBuilder();
        for (String optimizer : List.of("none", "pooled", "pooled-lo", "pooled-lotl", "hilo", "legacy-hilo")) {
            source.append("""
                    @Entity @Table(name = "OPTIMIZER") class Item_OPTIMIZER {
                        @Id @GeneratedValue(generator = "OPTIMIZER")
                        @GenericGenerator(name = "OPTIMIZER", type = org.hibernate.id.enhanced.SequenceStyleGenerator.class,
                            parameters = {@Parameter(name = "optimizer", value = "VALUE"),
                                @Parameter(name = "increment_size", value = "10")})
                        long id;
                    }
                    """.replace("OPTIMIZER", optimizer.replace('-', '_')).replace("VALUE", optimizer));
        }

        assertBindings(
                source.toString(),
                HIBERNATE_6,
                "hilo -> hilo.id HILO 10",
                "legacy_hilo -> legacy_hilo.id LEGACY_HILO 10",
                "none -> none.id PLAIN 1",
                "pooled -> pooled.id POOLED 10 INITIAL 1",
                "pooled_lo -> pooled_lo.id PLAIN 10",
                "pooled_lotl -> pooled_lotl.id PLAIN 10");
    }

    @Test
    void genericGeneratorsOfOtherKindsAreNotBound() {
        String source = """
                @Entity class Item {
                    @Id @GeneratedValue(generator = "g") @GenericGenerator(name = "g", strategy = "uuid2") String id;
                }
                @Entity class Part {
                    @Id @GeneratedValue(generator = "i") @GenericGenerator(name = "i", strategy = "increment") long id;
                }
                """;

        assertBindings(source, HIBERNATE_5);
        assertBindings(source, HIBERNATE_6);
    }

    @Test
    void anOwnGeneratorThatExtendsHibernatesIsOneOverASequence() {
        String source = """
                class KeepAssigned extends org.hibernate.id.enhanced.SequenceStyleGenerator {}
                @Entity class Item {
                    @Id @GeneratedValue(generator = "g")
                    @GenericGenerator(name = "g", strategy = "shop.KeepAssigned",
                        parameters = @Parameter(name = "sequence_name", value = "s"))
                    long id;
                }
                """;

        assertBindings(source, HIBERNATE_5, "s -> item.id PLAIN 1");
        assertBindings(source, HIBERNATE_6, "s -> item.id POOLED 50 INITIAL 1");
    }

    @Test
    void anOptimizerThatNobodyKnowsIsRemarked() {
        String source = """
                @Entity class Item {
                    @Id @GeneratedValue(generator = "g")
                    @GenericGenerator(name = "g", strategy = "enhanced-sequence",
                        parameters = @Parameter(name = "optimizer", value = "shop.OwnOptimizer"))
                    long id;
                }
                """;

        EntityBindings read = project(HIBERNATE_6).source(source).read();

        assertThat(read.bindings()).isEmpty();
        assertThat(read.remarks())
                .containsExactly("the optimizer shop.OwnOptimizer of the generator g, which the entity shop.Item uses,"
                        + " is not known: state a <mapping>");
    }

    @Test
    void aPackageDeclaresGenerators() {
        String generic = """
                @GenericGenerator(name = "p", strategy = "enhanced-sequence",
                    parameters = @Parameter(name = "sequence_name", value = "s"))
                package shop;
                """;
        String annotation = "@SequenceGenerator(name = \"p\", sequenceName = \"s\", allocationSize = 1) package shop;";
        String entity = "@Entity class Item { @Id @GeneratedValue(generator = \"p\") long id; }";

        assertThat(project(HIBERNATE_5).source(generic, entity).bindings()).containsExactly("s -> item.id PLAIN 1");
        assertThat(project(HIBERNATE_6).source(generic, entity).bindings())
                .containsExactly("s -> item.id POOLED 50 INITIAL 1");
        assertThat(project(HIBERNATE_7).source(annotation, entity).bindings()).containsExactly("s -> item.id PLAIN 1");
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
            assertBindings(
                    source, provider, "s -> item.base_id POOLED 50 INITIAL 1", "s -> part.part_id POOLED 50 INITIAL 1");
        }
        assertBindings(
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

        assertBindings(
                source, HIBERNATE_5, "hibernate_sequence -> item.id PLAIN 1", "hibernate_sequence -> part.id PLAIN 1");
        assertBindings(
                source,
                HIBERNATE_6,
                "item_seq -> item.id POOLED 50 INITIAL 1",
                "part_seq -> part.id POOLED 50 INITIAL 1");
        assertBindings(
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

        assertBindings(
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

        assertBindings(
                source, HIBERNATE_5, "hibernate_sequence -> car.id PLAIN 1", "hibernate_sequence -> truck.id PLAIN 1");
        assertBindings(
                source,
                HIBERNATE_6,
                "vehicle_seq -> car.id POOLED 50 INITIAL 1",
                "vehicle_seq -> truck.id POOLED 50 INITIAL 1");
    }

    @Test
    void gettersNameTheirProperty() {
        String source = """
                @Entity class Item {
                    private long number;
                    @Id @GeneratedValue public long getKey() { return number; }
                    public void setKey(long key) { number = key; }
                }
                """;

        assertBindings(source, HIBERNATE_6, "item_seq -> item.key POOLED 50 INITIAL 1");
    }

    @Test
    void quotedNamesKeepTheirCaseAndSchemasQualify() {
        String source = """
                @Entity @Table(name = "\\"Quoted Tbl\\"") class Quoted {
                    @Id @GeneratedValue @Column(name = "`Id`") long id;
                }
                @Entity @Table(schema = "sales") class InSchema {
                    @Id @GeneratedValue long id;
                }
                @Entity class Explicit {
                    @Id @GeneratedValue(generator = "g")
                    @SequenceGenerator(name = "g", schema = "Sales", sequenceName = "`Odd Seq`", allocationSize = 1) long id;
                }
                @Entity class Dotted {
                    @Id @GeneratedValue(generator = "d")
                    @SequenceGenerator(name = "d", sequenceName = "app.dotted_seq", allocationSize = 1) long id;
                }
                """;

        assertBindings(
                source,
                HIBERNATE_6,
                "\"Quoted Tbl_SEQ\" -> \"Quoted Tbl\".\"Id\" POOLED 50 INITIAL 1",
                "app.dotted_seq -> dotted.id PLAIN 1",
                "inschema_seq -> sales.inschema.id POOLED 50 INITIAL 1",
                "sales.\"Odd Seq\" -> explicit.id PLAIN 1");
    }

    @Test
    void mappedSuperclassesOfLibrariesTellTheIdsTypeBySubclass() {
        SampleProject project = project(HIBERNATE_6).librarySource("""
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

    @Test
    void namesAreCutAsPostgresqlCutsThem() {
        String table = "t".repeat(62);
        String source = "@Entity @Table(name = \"" + table + "\") class Item { @Id @GeneratedValue long id; }";

        assertBindings(source, HIBERNATE_6, table + "_ -> " + table + ".id POOLED 50 INITIAL 1");
    }

    @Test
    void withoutAProviderEveryRuleIsTried() {
        SampleProject project = new SampleProject(directory)
                .source("@Entity class Item { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) long id; }")
                .resource("META-INF/persistence.xml", "<persistence/>");

        assertThat(project.bindings())
                .containsExactly("item_seq -> item.id | hibernate_sequence -> item.id | seq_gen_sequence -> item.id"
                        + " POOLED null BELOW_BLOCK");
    }

    private void assertBindings(String source, String provider, String... expected) {
        SampleProject project = project(provider).source(source);

        assertThat(project.bindings()).as(provider).containsExactlyInAnyOrder(expected);
    }

    /** A project whose files leave no doubt about names. */
    private SampleProject project(String provider) {
        try {
            Path place = directory.resolve(provider);
            Files.createDirectories(place);
            SampleProject project = new SampleProject(place);
            if (!Files.exists(project.classes().resolve("META-INF"))) {
                project.resource("META-INF/persistence.xml", "<persistence/>");
            }
            return provider.equals(ECLIPSELINK)
                    ? project.eclipseLink()
                    : project.hibernate(Integer.parseInt(provider.substring(provider.length() - 1)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
