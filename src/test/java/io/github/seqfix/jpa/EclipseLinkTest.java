package io.github.seqfix.jpa;

import static io.github.seqfix.jpa.MappingSamples.id;
import static io.github.seqfix.jpa.MappingSamples.project;
import static io.github.seqfix.jpa.MappingSamples.sequenceGenerator;
import static io.github.seqfix.jpa.MappingSamples.sequenceId;
import static io.github.seqfix.jpa.MappingSamples.settings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EclipseLinkTest {
    private static final String ANNOTATED = "annotated";

    private final ProjectMapping project = project(
            settings(),
            sequenceGenerator(ANNOTATED, "s", 20),
            sequenceGenerator("unnamed", "", 1),
            new Generator.OfSequence("qualified", "", "s", "app", 5, 2),
            new Generator.WithoutSequence("table", ""));

    @Test
    void entitiesWithoutAGeneratorShareASequence() {
        assertThat(brief(sequenceId(""))).contains("SEQ_GEN_SEQUENCE POOLED 50 REFUSED_BELOW_BLOCK");
        assertThat(use(sequenceId("")).map(SequenceUse::rule))
                .contains("EclipseLink 4.0.9: entities without a generator share SEQ_GEN_SEQUENCE");
    }

    @Test
    void aGeneratorNamesTheSequence() {
        assertThat(brief(sequenceId(ANNOTATED))).contains("s POOLED 20 REFUSED_BELOW_BLOCK");
        assertThat(brief(sequenceId("qualified"))).contains("app.s POOLED 2 REFUSED_BELOW_BLOCK");
        assertThat(use(sequenceId(ANNOTATED)).map(SequenceUse::rule))
                .contains("EclipseLink 4.0.9: the generator names the sequence");
    }

    @Test
    void aGeneratorsNameIsTheSequences() {
        assertThat(brief(sequenceId("unnamed"))).contains("unnamed PLAIN 1 ORDINARY");
        assertThat(use(sequenceId("unnamed")).map(SequenceUse::rule))
                .contains("EclipseLink 4.0.9: the generator's name is the sequence's");
    }

    @Test
    void aGeneratorThatIsNotDeclaredNamesTheSequence() {
        assertThat(brief(sequenceId("missing"))).contains("missing POOLED 50 REFUSED_BELOW_BLOCK");
        assertThat(use(sequenceId("missing")).map(SequenceUse::rule))
                .contains("EclipseLink 4.0.9: a generator that is declared nowhere names the sequence");
    }

    @Test
    void aTableGeneratorDrawsFromNoSequence() {
        assertThat(use(sequenceId("table"))).isEmpty();
    }

    @Test
    void autoMeansATableWithoutADeclaredGenerator() {
        assertThat(brief(id("long", Generation.Strategy.AUTO, ANNOTATED))).contains("s POOLED 20 REFUSED_BELOW_BLOCK");
        assertThat(use(id("long", Generation.Strategy.AUTO, ""))).isEmpty();
        assertThat(use(id("long", Generation.Strategy.AUTO, "missing"))).isEmpty();
        assertThat(use(id("long", Generation.Strategy.AUTO, "table"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTITY", "TABLE", "UUID"})
    void otherStrategiesDrawFromNoSequence(Generation.Strategy strategy) {
        assertThat(use(id("long", strategy, ANNOTATED))).isEmpty();
    }

    @Test
    void namesAreAsWrittenWithTheDefaultsOfMappingFiles() {
        ProjectMapping withDefaults = new ProjectMapping(
                List.of(),
                settings("hibernate.default_schema", "other"),
                false,
                new MappingDefaults("app", true),
                Map.of(),
                (name, superclass) -> false);

        assertThat(rules(withDefaults).naming())
                .isEqualTo(new Naming(List.of(NamingStrategy.AS_WRITTEN), List.of("app"), true));
        assertThat(rules(project).naming())
                .isEqualTo(new Naming(List.of(NamingStrategy.AS_WRITTEN), List.of(""), false));
    }

    private Optional<String> brief(EntityId id) {
        return use(id).map(MappingSamples::brief);
    }

    private Optional<SequenceUse> use(EntityId id) {
        return rules(project).use(id, remark -> {});
    }

    private static ProviderRules rules(ProjectMapping project) {
        return new EclipseLink().rules(new ProviderVersion("EclipseLink", 4, "4.0.9"), project);
    }
}
