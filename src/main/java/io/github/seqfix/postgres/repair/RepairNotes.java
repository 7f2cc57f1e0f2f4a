package io.github.seqfix.postgres.repair;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.postgres.binding.BoundColumn;
import io.github.seqfix.postgres.binding.BoundSequence;
import io.github.seqfix.postgres.connection.ServerTraits;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sentences that say what a repair does not guarantee: {@code note} in the JSON report. */
final class RepairNotes {
    private final RepairEnvironment environment;
    private final ServerTraits traits;
    private final LockMode lock;

    RepairNotes(RepairEnvironment environment, ServerTraits traits, LockMode lock) {
        this.environment = environment;
        this.traits = traits;
        this.lock = lock;
    }

    /** What this repair does not guarantee, a sentence each; none when it guarantees everything. */
    List<String> of(BoundSequence sequence, RepairMethod method) {
        List<String> notes = new ArrayList<>();
        unseenRows().ifPresent(notes::add);
        foreignTable(sequence).ifPresent(notes::add);
        overtaking(method).ifPresent(notes::add);
        caches(sequence, method).ifPresent(notes::add);
        serverCaches().ifPresent(notes::add);
        blocks(sequence).ifPresent(notes::add);
        assumed(sequence).ifPresent(notes::add);
        subscription(sequence).ifPresent(notes::add);
        environment.undoing(sequence).ifPresent(notes::add);
        return notes;
    }

    private Optional<String> unseenRows() {
        return lock == LockMode.TABLE
                ? Optional.empty()
                : Optional.of("with lock=" + lock.word()
                        + " rows that are not committed yet are not seen: check again when they are");
    }

    private Optional<String> foreignTable(BoundSequence sequence) {
        return lock == LockMode.TABLE
                ? sequence.foreignTable()
                        .map(table -> "the foreign table " + table.display()
                                + " cannot be locked: check again when its writers are done")
                : Optional.empty();
    }

    private Optional<String> overtaking(RepairMethod method) {
        return switch (method) {
            case RESTART, LOCKED_SETVAL -> Optional.empty();
            case SETVAL ->
                Optional.of("setval is used, "
                        + (lock == LockMode.NONE
                                ? "which does not hold off nextval"
                                : "since only the owner can hold off nextval")
                        + ": values drawn at that very instant can be drawn again");
        };
    }

    private static Optional<String> caches(BoundSequence sequence, RepairMethod method) {
        BigInteger cache = sequence.sequence().cache();
        return method == RepairMethod.SETVAL && cache.compareTo(BigInteger.ONE) > 0
                ? Optional.of("sessions keep up to " + cache
                        + " values in their CACHE, which setval does not reach: let them reconnect")
                : Optional.empty();
    }

    private Optional<String> serverCaches() {
        return traits.cachesOnServers()
                ? Optional.of(
                        "its servers may go on with values that they have taken before: check again when those are used"
                                + " up")
                : Optional.empty();
    }

    private static Optional<String> blocks(BoundSequence sequence) {
        for (BoundColumn column : sequence.columns()) {
            Allocation allocation = column.binding().allocation();
            if (!allocation.isPlain()) {
                return Optional.of("running applications go on with the blocks of " + allocation.block()
                        + " ids that they have taken already: restart them");
            }
        }
        return Optional.empty();
    }

    /** A repair by an assumption is not the last word. */
    private static Optional<String> assumed(BoundSequence sequence) {
        return sequence.columns().stream()
                .map(BoundColumn::binding)
                .filter(binding -> binding.boundBy() == BoundBy.MAPPING || binding.boundBy() == BoundBy.NAMING)
                .flatMap(binding -> Stream.ofNullable(binding.note()))
                .findFirst();
    }

    private Optional<String> subscription(BoundSequence sequence) {
        return environment
                .fedTable(sequence)
                .map(fed -> fed + ", so its rows can pass the sequence again: repair once more when it has ended");
    }
}
