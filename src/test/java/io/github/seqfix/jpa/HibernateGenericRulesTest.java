package io.github.seqfix.jpa;

import static io.github.seqfix.jpa.MappingSamples.genericGenerator;
import static io.github.seqfix.jpa.MappingSamples.project;
import static io.github.seqfix.jpa.MappingSamples.sequenceId;
import static io.github.seqfix.jpa.MappingSamples.settings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hibernate's rules for its own generators, as measured on 5.6, 6.6 and 7.4. */
class HibernateGenericRulesTest {
    private static final String ENHANCED = "enhanced-sequence";
    private static final String PREFER = "prefer_sequence_per_entity";
    private static final String SUFFIX = "sequence_per_entity_suffix";
    private static final JpaSettings LEGACY = settings("hibernate.id.db_structure_naming_strategy", "legacy");

    private final List<String> remarks = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"", "sequence", ENHANCED, "native", "OwnGenerator"})
    void genericGeneratorsOverASequence(String type) {
        assertThat(generic(6, type, "sequence_name", "s", "schema", "app"))
                .contains("app.s POOLED 50 INITIAL 1 (the generator names the sequence, pooled)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"uuid2", "increment", "OtherGenerator"})
    void genericGeneratorsOfOtherKindsDrawFromNoSequence(String type) {
        assertThat(generic(6, type, "sequence_name", "s")).isEmpty();
        assertThat(remarks).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"true, -", "false, g POOLED 50 INITIAL 1"})
    void aGenericGeneratorCanBeForcedIntoATable(String force, @Nullable String expected) {
        assertThat(generic(6, ENHANCED, "force_table_use", force))
                .isEqualTo(Optional.ofNullable(expected)
                        .map(text -> text + " (the generator's name is the sequence's, pooled)"));
    }

    @ParameterizedTest
    @CsvSource({
        "5, '', '', g PLAIN 1 ORDINARY (the generator's name is the sequence's)",
        "6, '', '', 'g POOLED 50 INITIAL 1 (the generator''s name is the sequence''s, pooled)'",
        "5, 10, '', 'g POOLED 10 BELOW_BLOCK (the generator''s name is the sequence''s, pooled)'",
        "6, 10, '', 'g POOLED 10 INITIAL 1 (the generator''s name is the sequence''s, pooled)'",
        "5, 10, 5, 'g POOLED 10 INITIAL 5 (the generator''s name is the sequence''s, pooled)'",
        "6, 10, 5, 'g POOLED 10 INITIAL 5 (the generator''s name is the sequence''s, pooled)'",
        "6, ${size}, x, 'g POOLED 50 INITIAL 1 (the generator''s name is the sequence''s, pooled)'"
    })
    void aGenericGeneratorHasParameters(int major, String increment, String initial, String expected) {
        assertThat(generic(major, ENHANCED, "increment_size", increment, "initial_value", initial))
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "5, false, _ids, g",
        "5, true, _ids, Document_ids",
        "5, true, '', Document_SEQ",
        "5, false, '', g",
        "6, false, _ids, documents_ids",
        "6, true, _ids, documents_ids",
        "6, true, '', g",
        "7, true, '', g",
        "7, true, _ids, documents_ids"
    })
    void aGenericGeneratorCanAskForASequenceForEachEntity(int major, String prefer, String suffix, String sequence) {
        assertThat(generic(
                        major, ENHANCED, PREFER, prefer, SUFFIX, suffix, "optimizer", "hilo", "increment_size", "10"))
                .contains(sequence + " HILO 10 ORDINARY ("
                        + (sequence.equals("g")
                                ? "the generator's name is the sequence's"
                                : "the generator asks for one sequence for each entity")
                        + ", hilo)");
    }

    @Test
    void theSequenceForAnEntityLiesInTheGeneratorsSchema() {
        assertThat(generic(5, ENHANCED, PREFER, "true", "schema", "app"))
                .contains("app.Document_SEQ PLAIN 1 ORDINARY (the generator asks for one sequence for each entity)");
        assertThat(generic(6, ENHANCED, SUFFIX, "_ids", "schema", "app"))
                .contains("app.documents_ids POOLED 50 INITIAL 1 (the generator asks for one sequence for each entity,"
                        + " pooled)");
        assertThat(generic(6, ENHANCED, "schema", "app"))
                .contains("app.g POOLED 50 INITIAL 1 (the generator's name is the sequence's, pooled)");
    }

    @ParameterizedTest
    @CsvSource({
        "5, g PLAIN 1 ORDINARY (the generator's name is the sequence's)",
        "6, 'old POOLED 50 INITIAL 1 (the generator names the sequence, pooled)'",
        "7, 'old POOLED 50 INITIAL 1 (the generator names the sequence, pooled)'"
    })
    void theOldParameterNamesTheSequenceSinceHibernate6(int major, String expected) {
        assertThat(generic(major, "sequence", "sequence", "old", SUFFIX, major == 5 ? "" : "_ids"))
                .contains(expected);
        assertThat(generic(major, "sequence", "sequence_name", "new", "sequence", "old")
                        .orElseThrow())
                .startsWith("new ");
    }

    @ParameterizedTest
    @CsvSource({
        "5, hibernate_sequence PLAIN 1 ORDINARY",
        "6, documents_SEQ POOLED 50 INITIAL 1",
        "7, documents_SEQ POOLED 50 INITIAL 1"
    })
    void withoutAnyName(int major, String expected) {
        assertThat(unnamed(major, settings(), Map.of()).map(MappingSamples::brief))
                .contains(expected);
    }

    @Test
    void withoutAnyNameTheRuleIsToldAndTheSchemaIsTheGenerators() {
        SequenceUse shared = unnamed(6, LEGACY, Map.of("schema", "app")).orElseThrow();
        SequenceUse perTable = unnamed(6, settings(), Map.of("schema", "app", "increment_size", "5"))
                .orElseThrow();

        assertThat(MappingSamples.brief(shared)).isEqualTo("app.hibernate_sequence PLAIN 1 ORDINARY");
        assertThat(shared.rule()).isEqualTo("Hibernate 6.0: generators without a name share hibernate_sequence");
        assertThat(MappingSamples.brief(perTable)).isEqualTo("app.documents_SEQ POOLED 5 INITIAL 1");
        assertThat(perTable.rule())
                .isEqualTo("Hibernate 6.0: a sequence without a name is named after the table, with the suffix _SEQ,"
                        + " pooled");
    }

    @Test
    void theLegacyNamingOfSequencesTakesNoBlocksByDefault() {
        assertThat(new Hibernate()
                        .rules(new ProviderVersion("Hibernate", 6, "6.0"), project(LEGACY))
                        .use(sequenceId("g", genericGenerator(ENHANCED)), remarks::add)
                        .map(MappingSamples::brief))
                .contains("g PLAIN 1 ORDINARY");
    }

    @Test
    void anUnknownOptimizerGivesARemark() {
        assertThat(generic(6, ENHANCED, "optimizer", "shop.OwnOptimizer")).isEmpty();
        assertThat(remarks)
                .containsExactly("the optimizer shop.OwnOptimizer of the generator g, which the entity shop.Order uses,"
                        + " is not known: state a <mapping>");
    }

    private Optional<String> generic(int major, String type, String... parameters) {
        return use(major, settings(), sequenceId("g", genericGenerator(type, parameters)))
                .map(use -> MappingSamples.brief(use) + " ("
                        + use.rule().substring(use.rule().indexOf(": ") + 2) + ')');
    }

    private Optional<SequenceUse> unnamed(int major, JpaSettings settings, Map<String, String> parameters) {
        return use(major, settings, sequenceId("", new Generator.OfHibernate("", "key", "native", parameters)));
    }

    private Optional<SequenceUse> use(int major, JpaSettings settings, EntityId id) {
        return new Hibernate()
                .rules(new ProviderVersion("Hibernate", major, major + ".0"), project(settings))
                .use(id, remarks::add);
    }
}
