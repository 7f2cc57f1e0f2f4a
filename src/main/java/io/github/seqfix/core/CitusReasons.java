package io.github.seqfix.core;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The sentences about sequences of a node of Citus. */
final class CitusReasons {
    private CitusReasons() {}

    static String parked(Sequence sequence) {
        return String.format(
                "Citus has parked this %s sequence at its end, since ids of that width are drawn on the coordinator only:"
                        + " insert and check there",
                sequence.dataType());
    }

    static String stuck() {
        return "Citus gives a descending sequence on a worker no second value, wherever it stands: insert and check on the"
                + " coordinator";
    }

    /** A position in another node's slice: what is drawn there is drawn by that node, too. */
    static String strayed(Observation observation, BigInteger next) {
        BigInteger edge = observation.edge();
        ValueRange slice = observation.sequence().range();
        String cure = slice.max().equals(edge)
                ? "none is left here, so let other nodes insert"
                : "seqfix:reset with mode=exact brings it back";
        return String.format(
                "next is %s, beyond the slice %s to %s of this Citus node, so that another node draws the same ids: %s",
                next, slice.min(), slice.max(), cure);
    }

    /** That a table which is plain now holds ids of workers, as a sentence; null where it does not. */
    static @Nullable String undistributed(Observation observation) {
        CitusPlace place = observation.sequence().citus();
        BigInteger edge = observation.edge();
        BigInteger last = CitusPlace.lastOfCoordinator();
        return place == null || place.distributed() || edge == null || edge.compareTo(last) <= 0
                ? null
                : String.format(
                        "%s holds ids beyond %s, as Citus workers generate them: if the table was distributed once and is to be"
                                + " so again, leave the sequence where it is, since beyond them it would draw another"
                                + " node's ids",
                        Reasons.holding(observation, edge)
                                .displayBeside(observation.sequence().name()),
                        last);
    }
}
