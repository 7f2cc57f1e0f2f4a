package io.github.seqfix.core;

import static io.github.seqfix.core.Sequences.column;
import static io.github.seqfix.core.Sequences.notCalled;
import static io.github.seqfix.core.Sequences.number;
import static io.github.seqfix.core.Sequences.observation;
import static io.github.seqfix.core.Sequences.sequence;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollisionReasonsTest {
    private static final Sequence CYCLE = sequence(1, 1, 1, 100, true);

    @ParameterizedTest
    @CsvSource({
        "0, the next insert fails with a duplicate key",
        "1, '1 insert goes well, the 2nd fails with a duplicate key'",
        "2, '2 inserts go well, the 3rd fails with a duplicate key'",
        "3, '3 inserts go well, the 4th fails with a duplicate key'",
        "9, '9 inserts go well, the 10th fails with a duplicate key'",
        "10, '10 inserts go well, the 11th fails with a duplicate key'",
        "11, '11 inserts go well, the 12th fails with a duplicate key'",
        "12, '12 inserts go well, the 13th fails with a duplicate key'",
        "18, '18 inserts go well, the 19th fails with a duplicate key'",
        "20, '20 inserts go well, the 21st fails with a duplicate key'",
        "21, '21 inserts go well, the 22nd fails with a duplicate key'",
        "22, '22 inserts go well, the 23rd fails with a duplicate key'",
        "100, '100 inserts go well, the 101st fails with a duplicate key'",
        "110, '110 inserts go well, the 111th fails with a duplicate key'",
        "11211, '11211 inserts go well, the 11212th fails with a duplicate key'"
    })
    void whichInsertFailsIsCounted(long before, String words) {
        Observation seen = observation(CYCLE, notCalled(1), 10L);

        assertThat(CollisionReasons.urgency(seen, BigInteger.ONE, collision(before), BigInteger.TEN))
                .isEqualTo(words);
    }

    @Test
    void whatIsNotKnownForCertainCanFail() {
        Observation one = observation(CYCLE, notCalled(1), 10L);
        Observation two = observation(CYCLE, notCalled(1), 10L, 10L);

        assertThat(urgency(one, null, 10)).isEqualTo("one of the next 10 inserts can fail with a duplicate key");
        assertThat(urgency(one, null, 1)).isEqualTo("the next insert can fail with a duplicate key");
        assertThat(urgency(one, collision(0), 10)).isEqualTo("the next insert fails with a duplicate key");
        assertThat(urgency(two, collision(0), 10)).isEqualTo("the next insert can fail with a duplicate key");
    }

    @Test
    void aCycleIsByDesignWhereNothingIsInItsWay() {
        String design = "a CYCLE sequence starts over at its end and repeats values by design: nothing to compare";
        Observation unread = new Observation(CYCLE, List.of(), null, null, null);

        assertThat(CollisionReasons.cycles(observation(CYCLE, notCalled(1), 10L), null))
                .isEqualTo(design);
        assertThat(CollisionReasons.cycles(unread, collision(3))).isEqualTo(design);
    }

    @Test
    void aCycleThatIsInTheWayOfRowsIsTold() {
        assertThat(CollisionReasons.cycles(observation(CYCLE, notCalled(1), 10L), collision(4)))
                .isEqualTo("next is 1 but employees.emp_id already holds 5: 4 inserts go well, the 5th fails with a"
                        + " duplicate key; a CYCLE sequence repeats values by design, so seqfix:reset leaves it alone, and"
                        + " check fails only where failOn has COLLISION: if it is not to start over, ALTER SEQUENCE"
                        + " public.employees_emp_id_seq NO CYCLE; and check again");
    }

    @Test
    void whatCouldNotBeSeenAheadIsNamed() {
        assertThat(CollisionReasons.unseen(
                        observation(sequence(1, 2, 1, 100, false), notCalled(1), 10L), BigInteger.ONE, "locked"))
                .isEqualTo(
                        "next is 1 and rows up to 10 lie ahead; whether one of them holds a value of the sequence, which"
                                + " steps by 2, could not be seen: locked");
    }

    private static String urgency(Observation observation, @Nullable Collision collision, long behindBy) {
        return CollisionReasons.urgency(observation, BigInteger.ONE, collision, number(behindBy));
    }

    private static Collision collision(long before) {
        return new Collision(column("emp_id"), number(before + 1), number(before));
    }
}
