package io.github.seqfix.postgres.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkQueuesTest {
    @Test
    void eachWorkerGetsAnEqualShareOfNeighbours() {
        WorkQueues<Integer> queues = queues(10, 3);

        assertThat(take(queues, 0, 3)).containsExactly(0, 1, 2);
        assertThat(take(queues, 1, 3)).containsExactly(3, 4, 5);
        assertThat(take(queues, 2, 4)).containsExactly(6, 7, 8, 9);
        assertThat(queues.isEmpty()).isTrue();
    }

    @Test
    void whoHasFinishedStealsFromTheEndsOfTheOthers() {
        WorkQueues<Integer> queues = queues(6, 2);

        assertThat(take(queues, 0, 5)).containsExactly(0, 1, 2, 5, 4);
        assertThat(queues.next(1)).isEqualTo(3);
        assertThat(queues.next(1)).isNull();
    }

    @Test
    void aPieceThatIsPutBackIsTakenLast() {
        WorkQueues<Integer> queues = queues(3, 1);
        int first = take(queues, 0, 1).get(0);
        assertThat(first).isZero();

        queues.putBack(first);

        assertThat(queues.isEmpty()).isFalse();
        assertThat(take(queues, 0, 3)).containsExactly(1, 2, 0);
        assertThat(queues.next(0)).isNull();
    }

    @Test
    void thereCanBeMoreWorkersThanPieces() {
        WorkQueues<Integer> queues = queues(1, 4);

        assertThat(queues.next(0)).isZero();
        assertThat(queues.next(3)).isNull();
        assertThat(queues.isEmpty()).isTrue();
    }

    private static WorkQueues<Integer> queues(int pieces, int workers) {
        return new WorkQueues<>(IntStream.range(0, pieces).boxed().toList(), workers);
    }

    private static List<Integer> take(WorkQueues<Integer> queues, int worker, int count) {
        List<Integer> taken = new ArrayList<>();
        for (int piece = 0; piece < count; piece++) {
            taken.add(queues.next(worker));
        }
        return taken;
    }
}
