package io.github.seqfix.jpa;

import static io.github.seqfix.jpa.MappingSamples.genericGenerator;
import static io.github.seqfix.jpa.MappingSamples.id;
import static io.github.seqfix.jpa.MappingSamples.project;
import static io.github.seqfix.jpa.MappingSamples.sequenceGenerator;
import static io.github.seqfix.jpa.MappingSamples.sequenceId;
import static io.github.seqfix.jpa.MappingSamples.settings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hibernate's rules for an id, given what the mapping and the settings say. */
class HibernateRulesTest {
    private static final JpaSettings LEGACY = settings("hibernate.id.db_structure_naming_strategy", "legacy");
    private static final JpaSettings SINGLE = settings("hibernate.id.db_structure_naming_strategy", "single");

    private final List<String> remarks = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "5, hibernate_sequence PLAIN 1 ORDINARY, entities without a generator share hibernate_sequence",
        "6, documents_SEQ POOLED 50 INITIAL 1, 'a sequence without a name is named after the table, with the suffix"
                + " _SEQ, pooled'",
        "7, documents_SEQ POOLED 50 BELOW_BLOCK, 'a sequence without a name is named after the table, with the suffix"
                + " _SEQ, pooled'"
    })
    void withoutAGenerator(int major, String expected, String reason) {
        SequenceUse use = use(major, project(settings()), sequenceId("")).orElseThrow();

        assertThat(MappingSamples.brief(use)).isEqualTo(expected);
        assertThat(use.rule()).isEqualTo("Hibernate " + major + ".0: " + reason);
    }

    @Test
    void settingsBringTheSharedSequenceBack() {
        for (JpaSettings settings : List.of(LEGACY, SINGLE)) {
            assertThat(brief(7, project(settings), sequenceId(""))).contains("hibernate_sequence PLAIN 1 ORDINARY");
        }
    }

    @ParameterizedTest
    @CsvSource({"5, g POOLED 50 INITIAL 1", "6, g POOLED 50 INITIAL 1", "7, g POOLED 50 BELOW_BLOCK"})
    void aGeneratorThatIsNotDeclaredNamesTheSequence(int major, String expected) {
        SequenceUse use = use(major, project(settings()), sequenceId("g")).orElseThrow();

        assertThat(MappingSamples.brief(use)).isEqualTo(expected);
        assertThat(use.rule())
                .isEqualTo(
                        "Hibernate " + major + ".0: a generator that is declared nowhere names the sequence, pooled");
    }

    @Test
    void aGeneratorThatIsNotDeclaredFollowsTheNamingOfSequences() {
        assertThat(brief(5, project(LEGACY), sequenceId("g"))).contains("g POOLED 50 INITIAL 1");
        assertThat(brief(6, project(LEGACY), sequenceId("g"))).contains("g POOLED 50 INITIAL 1");
        assertThat(brief(7, project(LEGACY), sequenceId("g"))).contains("g PLAIN 1 ORDINARY");
        assertThat(use(6, project(SINGLE), sequenceId("g")).map(SequenceUse::rule))
                .contains("Hibernate 6.0: all entities share hibernate_sequence");
        assertThat(brief(6, project(SINGLE), sequenceId("g"))).contains("hibernate_sequence PLAIN 1 ORDINARY");
    }

    @Test
    void generatorsOfOtherClassesAreFoundUpToHibernate6() {
        Generator elsewhere = sequenceGenerator("g", "s", 10);
        JpaSettings global = settings("hibernate.jpa.compliance.global_id_generators", "true");

        assertThat(brief(6, project(settings(), elsewhere), sequenceId("g"))).contains("s POOLED 10 INITIAL 1");
        assertThat(brief(7, project(global, elsewhere), sequenceId("g"))).contains("s POOLED 10 INITIAL 1");
        SequenceUse notFound =
                use(7, project(settings(), elsewhere), sequenceId("g")).orElseThrow();
        assertThat(MappingSamples.brief(notFound)).isEqualTo("g POOLED 50 BELOW_BLOCK");
        assertThat(notFound.rule())
                .isEqualTo("Hibernate 7.0: the generator g of another class is not found since Hibernate 7, so its name"
                        + " is taken for the sequence, pooled");
    }

    @Test
    void theNearestGeneratorTakesPrecedence() {
        ProjectMapping project = project(settings(), sequenceGenerator("g", "elsewhere", 10));
        EntityId id = sequenceId(
                "g",
                sequenceGenerator("other", "other", 10),
                sequenceGenerator("g", "near", 10),
                sequenceGenerator("g", "far", 10));

        for (int major : List.of(5, 6, 7)) {
            assertThat(brief(major, project, id)).contains("near POOLED 10 INITIAL 1");
        }
    }

    @Test
    void theGeneratorNamesTheSequenceAndItsFirstValue() {
        Generator.OfSequence named = new Generator.OfSequence("g", "", "s", "app", 7, 20);
        Generator.OfSequence unnamed = new Generator.OfSequence("g", "", "", "app", 7, 20);

        assertThat(brief(6, project(settings()), sequenceId("g", named))).contains("app.s POOLED 20 INITIAL 7");
        assertThat(brief(6, project(settings()), sequenceId("g", unnamed))).contains("app.g POOLED 20 INITIAL 7");
        assertThat(use(6, project(settings()), sequenceId("g", named)).map(SequenceUse::rule))
                .contains("Hibernate 6.0: the generator names the sequence, pooled");
        assertThat(use(6, project(settings()), sequenceId("g", unnamed)).map(SequenceUse::rule))
                .contains("Hibernate 6.0: the generator's name is the sequence's, pooled");
    }

    @Test
    void aGeneratorWithoutANameBelongsToItsEntitySinceHibernate7() {
        EntityId named = sequenceId("", sequenceGenerator("g", "other", 9), sequenceGenerator("", "s", 5));
        EntityId unnamed = sequenceId("", new Generator.WithoutSequence("", ""), sequenceGenerator("", "", 8));

        assertThat(brief(7, project(settings()), named)).contains("s POOLED 5 INITIAL 1");
        assertThat(brief(7, project(settings()), unnamed)).contains("documents_SEQ POOLED 8 INITIAL 1");
        assertThat(brief(6, project(settings()), named)).contains("documents_SEQ POOLED 50 INITIAL 1");
        assertThat(use(7, project(settings()), unnamed).map(SequenceUse::rule))
                .contains("Hibernate 7.0: a sequence without a name is named after the table, with the suffix _SEQ,"
                        + " pooled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"long", "java.lang.Integer", "short", "java.math.BigInteger"})
    void autoMeansASequenceForWholeNumbers(String type) {
        assertThat(brief(6, project(settings()), id(type, Generation.Strategy.AUTO, "")))
                .contains("documents_SEQ POOLED 50 INITIAL 1");
    }

    @Test
    void autoForOtherTypesNeedsADeclaredGenerator() {
        ProjectMapping project = project(settings(), sequenceGenerator("g", "s", 1));

        assertThat(brief(6, project, id("java.lang.String", Generation.Strategy.AUTO, "g")))
                .contains("s PLAIN 1 ORDINARY");
        assertThat(use(6, project, id("java.lang.String", Generation.Strategy.AUTO, "missing")))
                .isEmpty();
        assertThat(use(6, project, id("java.util.UUID", Generation.Strategy.AUTO, "", sequenceGenerator("", "s", 1))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTITY", "TABLE", "UUID"})
    void otherStrategiesDrawFromNoSequence(Generation.Strategy strategy) {
        assertThat(use(6, project(settings()), id("long", strategy, ""))).isEmpty();
    }

    @Test
    void aTableGeneratorDrawsFromNoSequence() {
        assertThat(use(6, project(settings()), sequenceId("g", new Generator.WithoutSequence("g", ""))))
                .isEmpty();
    }

    @Test
    void aGenericGeneratorIsUsedByItsName() {
        assertThat(brief(6, project(settings()), sequenceId("g", genericGenerator("sequence"))))
                .contains("g POOLED 50 INITIAL 1");
        assertThat(brief(6, project(settings()), sequenceId("g", genericGenerator("uuid2"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7})
    void aGenericGeneratorWithoutANameBelongsToItsEntity(int major) {
        EntityId own = sequenceId(
                "",
                genericGenerator("sequence", "sequence_name", "other"),
                new Generator.OfHibernate("", "key", "sequence", Map.of("sequence_name", "own")));

        assertThat(brief(major, project(settings()), own).orElseThrow()).startsWith("own ");
        assertThat(brief(
                        major,
                        project(settings()),
                        sequenceId("", new Generator.OfHibernate("", "key", "uuid2", Map.of()))))
                .isEmpty();
    }

    private Optional<String> brief(int major, ProjectMapping project, EntityId id) {
        return use(major, project, id).map(MappingSamples::brief);
    }

    private Optional<SequenceUse> use(int major, ProjectMapping project, EntityId id) {
        return new Hibernate()
                .rules(new ProviderVersion("Hibernate", major, major + ".0"), project)
                .use(id, remarks::add);
    }
}
