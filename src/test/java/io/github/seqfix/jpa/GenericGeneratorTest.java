package io.github.seqfix.jpa;

import static io.github.seqfix.jpa.ProviderSamples.HIBERNATE_5;
import static io.github.seqfix.jpa.ProviderSamples.HIBERNATE_6;
import static io.github.seqfix.jpa.ProviderSamples.HIBERNATE_7;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sequences and optimizers of Hibernate's own generators, as measured on Hibernate. */
class GenericGeneratorTest {
    @TempDir
    Path directory;

    private ProviderSamples samples;

    @BeforeEach
    void createSamples() {
        samples = new ProviderSamples(directory);
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

        samples.assertBindings(
                source, HIBERNATE_5, "h -> part.id POOLED 10 INITIAL 5", "s -> item.id POOLED 10 BELOW_BLOCK");
        samples.assertBindings(
                source, HIBERNATE_6, "h -> part.id POOLED 10 INITIAL 5", "s -> item.id POOLED 10 INITIAL 1");
        samples.assertBindings(
                source, HIBERNATE_7, "h -> part.id POOLED 10 INITIAL 5", "s -> item.id POOLED 10 INITIAL 1");
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

        samples.assertBindings(
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

        samples.assertBindings(source, HIBERNATE_5);
        samples.assertBindings(source, HIBERNATE_6);
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

        samples.assertBindings(source, HIBERNATE_5, "s -> item.id PLAIN 1");
        samples.assertBindings(source, HIBERNATE_6, "s -> item.id POOLED 50 INITIAL 1");
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

        EntityBindings read = samples.project(HIBERNATE_6).source(source).read();

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

        assertThat(samples.project(HIBERNATE_5).source(generic, entity).bindings())
                .containsExactly("s -> item.id PLAIN 1");
        assertThat(samples.project(HIBERNATE_6).source(generic, entity).bindings())
                .containsExactly("s -> item.id POOLED 50 INITIAL 1");
        assertThat(samples.project(HIBERNATE_7).source(annotation, entity).bindings())
                .containsExactly("s -> item.id PLAIN 1");
    }
}
