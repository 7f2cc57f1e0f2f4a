package io.github.seqfix.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamingTest {
    private static final EntityId ID = MappingSamples.sequenceId("");
    private static final LogicalPath OPEN = LogicalPath.parse("lineSeq", "");
    private static final LogicalPath QUALIFIED = LogicalPath.parse("lineSeq", "ownSchema");

    @Test
    void withoutADefaultSchemaNamesAreNotQualified() {
        assertThat(candidates(naming(List.of(NamingStrategy.AS_WRITTEN), List.of(""), false), OPEN))
                .containsExactly("lineseq -> orderlines.lineid");
    }

    @Test
    void theDefaultSchemaQualifiesWhatTheMappingDoesNot() {
        Naming naming = naming(List.of(NamingStrategy.AS_WRITTEN), List.of("App"), false);

        assertThat(candidates(naming, OPEN)).containsExactly("app.lineseq -> app.orderlines.lineid");
        assertThat(candidates(naming, QUALIFIED)).containsExactly("ownschema.lineseq -> app.orderlines.lineid");
    }

    @Test
    void eachStrategyIsTriedWithEachSchema() {
        assertThat(candidates(
                        naming(
                                List.of(SnakeCase.SINCE_HIBERNATE_7, NamingStrategy.AS_WRITTEN),
                                List.of("one", "two"),
                                false),
                        OPEN))
                .containsExactly(
                        "one.line_seq -> one.order_lines.line_id",
                        "two.line_seq -> two.order_lines.line_id",
                        "one.lineseq -> one.orderlines.lineid",
                        "two.lineseq -> two.orderlines.lineid");
    }

    @Test
    void candidatesThatAreTheSameCountOnce() {
        List<NamingStrategy> strategies = List.of(SnakeCase.UP_TO_HIBERNATE_6, SnakeCase.SINCE_HIBERNATE_7);

        assertThat(candidates(naming(strategies, List.of("app", "App"), false), OPEN))
                .hasSize(1);
    }

    @Test
    void allNamesCanBeQuoted() {
        assertThat(candidates(naming(List.of(NamingStrategy.AS_WRITTEN), List.of("App"), true), QUALIFIED))
                .containsExactly("\"ownSchema\".\"lineSeq\" -> \"App\".\"orderLines\".\"lineId\"");
    }

    @Test
    void strategiesAreNamedOnce() {
        assertThat(naming(List.of(NamingStrategy.AS_WRITTEN), List.of(""), false)
                        .display())
                .isEqualTo("as written");
        assertThat(naming(
                                List.of(
                                        SnakeCase.UP_TO_HIBERNATE_6,
                                        SnakeCase.SINCE_HIBERNATE_7,
                                        NamingStrategy.AS_WRITTEN),
                                List.of(""),
                                false)
                        .display())
                .isEqualTo("in snake case or as written");
    }

    private static Naming naming(List<NamingStrategy> strategies, List<String> schemas, boolean quoted) {
        return new Naming(strategies, schemas, quoted);
    }

    private static List<String> candidates(Naming naming, LogicalPath sequence) {
        return naming.candidates(sequence, ID).stream()
                .map(candidate -> candidate.sequence() + " -> " + candidate.column())
                .toList();
    }
}
