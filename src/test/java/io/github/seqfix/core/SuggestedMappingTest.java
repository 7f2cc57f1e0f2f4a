package io.github.seqfix.core;

import static io.github.seqfix.core.Sequences.called;
import static io.github.seqfix.core.Sequences.observation;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuggestedMappingTest {
    private static final Allocation POOLED = new Allocation(Allocation.Kind.POOLED, BigInteger.valueOf(50));
    private static final Sequence SERIAL = Sequences.ascending(1, 1, 100);

    @Test
    void namesEveryColumnInBothForms() {
        SuggestedMapping mapping = new SuggestedMapping(
                new QualifiedName("shop", "s"),
                List.of(binding("orders", Allocation.PLAIN), binding("R&D <x>", POOLED)));

        assertThat(mapping.text()).isEqualTo("shop.s=shop.orders.id,shop.s=shop.\"R&D <x>\".id:POOLED(50)");
        assertThat(mapping.elements())
                .isEqualTo("<mapping><sequence>shop.s</sequence><column>shop.orders.id</column></mapping>"
                        + "<mapping><sequence>shop.s</sequence><column>shop.\"R&amp;D &lt;x>\".id</column>"
                        + "<allocation>POOLED</allocation><block>50</block></mapping>");
    }

    @Test
    void leavesTheColumnToTheReader() {
        assertThat(SuggestedMapping.template(new QualifiedName("shop", "S")))
                .isEqualTo("<mapping><sequence>shop.\"S\"</sequence><column>table.column</column></mapping>");
    }

    @Test
    void invitesToStateBlocks() {
        assertThat(SuggestedMapping.pooled(
                        new QualifiedName("shop", "s"), new TableColumn(new QualifiedName("shop", "orders"), "id")))
                .isEqualTo("<mapping><sequence>shop.s</sequence><column>shop.orders.id</column>"
                        + "<allocation>POOLED</allocation></mapping>");
    }

    @Test
    void isQuotedForEveryShellWhereThatCanBe() {
        assertThat(SuggestedMapping.option(List.of(mapping("s", "orders"), mapping("t", "items"))))
                .isEqualTo("\"-Dseqfix.mappings=shop.s=shop.orders.id,shop.t=shop.items.id\"");
        assertThat(SuggestedMapping.option(List.of(mapping("O'Hara", "a$b"))))
                .isEqualTo("'-Dseqfix.mappings=shop.\"O'\\''Hara\"=shop.a$b.id'");
    }

    @Test
    void aRunSuggestsNothingWhereNothingIsSuggested() {
        assertThat(SuggestedMappings.of(List.of())).isEmpty();
        assertThat(SuggestedMappings.of(List.of(finding(mapped(), null)))).isEmpty();
    }

    @Test
    void aRunPutsAllInOneOptionWithWhatIsStatedAlready() {
        Finding suggested = finding(observation(SERIAL, called(1), 5L), null);
        Finding unbound = finding(new Observation(SERIAL, List.of(), called(1), null, "a trigger"), suggested);

        assertThat(SuggestedMappings.of(List.of(unbound)))
                .hasValue("columns that may draw from a sequence are not checked; to check them, too, where that is"
                        + " true, add "
                        + SuggestedMapping.option(
                                List.of(suggested.observation().mapping())));
        assertThat(SuggestedMappings.of(List.of(unbound, unbound, finding(mapped(), null), suggested)))
                .hasValue("columns that may draw from 2 sequences are not checked; to check them, too, where that is"
                        + " true, add "
                        + SuggestedMapping.option(List.of(
                                suggested.observation().mapping(),
                                suggested.observation().mapping(),
                                mapped().mapping())));
    }

    private static Finding finding(Observation observation, @Nullable Finding suggestion) {
        return new Finding(observation, Verdict.IN_SYNC, null, null, null, null, suggestion);
    }

    private static Observation mapped() {
        Binding binding = binding("orders", Allocation.PLAIN);
        return new Observation(SERIAL, List.of(new ObservedColumn(binding, null, null)), called(1), null, null);
    }

    private static SuggestedMapping mapping(String sequence, String table) {
        return new SuggestedMapping(new QualifiedName("shop", sequence), List.of(binding(table, Allocation.PLAIN)));
    }

    private static Binding binding(String table, Allocation allocation) {
        return new Binding(
                new TableColumn(new QualifiedName("shop", table), "id"),
                "bigint",
                BoundBy.MAPPING,
                ValueRange.BIGINT,
                null,
                allocation,
                null,
                null);
    }
}
