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

/** Which sequence each provider takes for each kind of mapping, as measured on the providers. */
class SequenceNamesTest {
    @TempDir
    Path directory;

    private ProviderSamples samples;

    @BeforeEach
    void createSamples() {
        samples = new ProviderSamples(directory);
    }

    @Test
    void theGeneratorNamesTheSequence() {
        String source = """
                @Entity class Item {
                    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "g")
                    @SequenceGenerator(name = "g", sequenceName = "MixedCaseSeq", allocationSize = 20, initialValue = 7)
                    long id;
                }
                """;

        samples.assertBindings(source, HIBERNATE_5, "mixedcaseseq -> item.id POOLED 20 INITIAL 7");
        samples.assertBindings(source, HIBERNATE_6, "mixedcaseseq -> item.id POOLED 20 INITIAL 7");
        samples.assertBindings(source, HIBERNATE_7, "mixedcaseseq -> item.id POOLED 20 INITIAL 7");
        samples.assertBindings(source, ECLIPSELINK, "mixedcaseseq -> item.id POOLED 20 REFUSED_BELOW_BLOCK");
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
            samples.assertBindings(source, provider, "s -> item.id PLAIN 1");
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
            samples.assertBindings(source, provider, "g -> item.id POOLED 50 INITIAL 1");
        }
        samples.assertBindings(source, ECLIPSELINK, "g -> item.id POOLED 50 REFUSED_BELOW_BLOCK");
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

        samples.assertBindings(
                source, HIBERNATE_7, "part_seq -> part.id POOLED 8 INITIAL 1", "s -> item.id POOLED 5 INITIAL 1");
    }

    @Test
    void aGeneratorThatIsDeclaredNowhereNamesTheSequence() {
        String source = """
                @Entity class Item {
                    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "g") long id;
                }
                """;

        samples.assertBindings(source, HIBERNATE_5, "g -> item.id POOLED 50 INITIAL 1");
        samples.assertBindings(source, HIBERNATE_6, "g -> item.id POOLED 50 INITIAL 1");
        samples.assertBindings(source, HIBERNATE_7, "g -> item.id POOLED 50 BELOW_BLOCK");
        samples.assertBindings(source, ECLIPSELINK, "g -> item.id POOLED 50 REFUSED_BELOW_BLOCK");
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

        samples.assertBindings(source, HIBERNATE_5, "s -> item.id POOLED 10 INITIAL 1");
        samples.assertBindings(source, HIBERNATE_6, "s -> item.id POOLED 10 INITIAL 1");
        samples.assertBindings(source, HIBERNATE_7, "g -> item.id POOLED 50 BELOW_BLOCK");
        samples.assertBindings(source, ECLIPSELINK, "s -> item.id POOLED 10 REFUSED_BELOW_BLOCK");
        assertThat(samples.project(HIBERNATE_7).read().bindings().get(0).origin())
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

        samples.assertBindings(
                source,
                HIBERNATE_5,
                "hibernate_sequence -> item_table.id PLAIN 1",
                "hibernate_sequence -> part.id PLAIN 1");
        samples.assertBindings(
                source,
                HIBERNATE_6,
                "item_table_seq -> item_table.id POOLED 50 INITIAL 1",
                "part_seq -> part.id POOLED 50 INITIAL 1");
        samples.assertBindings(
                source,
                HIBERNATE_7,
                "item_table_seq -> item_table.id POOLED 50 BELOW_BLOCK",
                "part_seq -> part.id POOLED 50 BELOW_BLOCK");
        samples.assertBindings(
                source,
                ECLIPSELINK,
                "seq_gen_sequence -> item_table.id POOLED 50 REFUSED_BELOW_BLOCK",
                "seq_gen_sequence -> part.id POOLED 50 REFUSED_BELOW_BLOCK");
    }

    @Test
    void autoMeansASequenceToHibernateOnly() {
        String source = "@Entity class Item { @Id @GeneratedValue Long id; }";

        samples.assertBindings(source, HIBERNATE_5, "hibernate_sequence -> item.id PLAIN 1");
        samples.assertBindings(source, HIBERNATE_6, "item_seq -> item.id POOLED 50 INITIAL 1");
        samples.assertBindings(source, HIBERNATE_7, "item_seq -> item.id POOLED 50 BELOW_BLOCK");
        samples.assertBindings(source, ECLIPSELINK);
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
            samples.assertBindings(source, provider, "s -> item.id PLAIN 1");
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
            samples.assertBindings(source, provider);
        }
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

        samples.assertBindings(source, HIBERNATE_6, "item_seq -> item.key POOLED 50 INITIAL 1");
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

        samples.assertBindings(
                source,
                HIBERNATE_6,
                "\"Quoted Tbl_SEQ\" -> \"Quoted Tbl\".\"Id\" POOLED 50 INITIAL 1",
                "app.dotted_seq -> dotted.id PLAIN 1",
                "inschema_seq -> sales.inschema.id POOLED 50 INITIAL 1",
                "sales.\"Odd Seq\" -> explicit.id PLAIN 1");
    }

    @Test
    void namesAreCutAsPostgresqlCutsThem() {
        String table = "t".repeat(62);
        String source = "@Entity @Table(name = \"" + table + "\") class Item { @Id @GeneratedValue long id; }";

        samples.assertBindings(source, HIBERNATE_6, table + "_ -> " + table + ".id POOLED 50 INITIAL 1");
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
}
