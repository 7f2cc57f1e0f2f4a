package io.github.seqfix.postgres.situations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final int PROMISED = 120;

    private final List<Situation> situations =
            Catalogue.files().stream().map(SituationParser::read).toList();

    @Test
    void holdsAsManySituationsAsPromised() {
        assertThat(situations).hasSizeGreaterThanOrEqualTo(PROMISED);
    }

    @Test
    void tellsEachSituationOnce() {
        assertThat(situations.stream().map(Situation::title)).doesNotHaveDuplicates();
    }

    @Test
    void knowsEveryVerdict() {
        assertThat(situations.stream()
                        .flatMap(situation -> situation.sequences().stream())
                        .map(ExpectedSequence::verdict)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Verdict.values());
    }

    @Test
    void knowsEveryKindOfBindingButThoseOfClasses() {
        Set<BoundBy> known = situations.stream()
                .flatMap(situation -> situation.sequences().stream())
                .flatMap(sequence -> sequence.columns().stream())
                .map(ExpectedColumn::boundBy)
                .collect(Collectors.toSet());

        assertThat(known)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(BoundBy.ENTITY, BoundBy.LIBRARY)));
    }

    /** Cleaning up removes the roles of this prefix only, so another name would be there for the next situation. */
    @Test
    void namesRolesSoThatTheyAreRemoved() {
        assertThat(situations.stream().map(Situation::role).filter(role -> role != null))
                .allMatch(role -> role.startsWith("situation_"));
    }
}
