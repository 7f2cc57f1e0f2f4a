package io.github.seqfix.postgres.observation;

import io.github.seqfix.core.NarrowColumns;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.postgres.binding.BoundColumn;
import io.github.seqfix.postgres.binding.BoundSequence;
import io.github.seqfix.postgres.connection.DatabaseSession;
import io.github.seqfix.postgres.connection.ServerTraits;
import io.github.seqfix.postgres.connection.SessionPool;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Reads many sequences, in batches, over the connections of a pool. */
public final class ObservationScan {
    private static final int BATCHES_WORTH_A_CONNECTION = 10;
    private static final int LOOKS_WORTH_A_CONNECTION = 3;

    /** From how long on a slow table is worth a remark. */
    private static final Duration LONG = Duration.ofSeconds(1);

    private final SessionPool pool;
    private final ServerTraits traits;
    private final Progress progress;
    private final Map<QualifiedName, Observation> observations = new ConcurrentHashMap<>();
    private final List<String> remarks = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger done = new AtomicInteger();

    public ObservationScan(SessionPool pool, ServerTraits traits, Progress progress) {
        this.pool = pool;
        this.traits = traits;
        this.progress = progress;
    }

    /** Observes all of them, in their order. */
    public List<Observation> read(List<BoundSequence> sequences) throws SQLException {
        observe(sequences);
        lookAhead(sequences);
        lookWhatWidens();
        if (!sequences.isEmpty()) {
            progress.advance(Progress.Step.READ, sequences.size(), sequences.size());
        }
        return sequences.stream().map(this::observation).toList();
    }

    private void observe(List<BoundSequence> sequences) throws SQLException {
        List<Batch> batches = Batch.divide(sequences, Batch.MOST_SEQUENCES, traits.lockBudget());
        pool.each(batches, BATCHES_WORTH_A_CONNECTION, Batch::tables, (session, batch) -> {
            long start = System.nanoTime();
            List<Observation> seen = new ObservationReader(session, traits).read(batch);
            seen.forEach(observation -> observations.put(observation.sequence().name(), observation));
            // What could not be read says why itself.
            if (seen.stream().anyMatch(observation -> observation.position() != null)) {
                remark(batch, Duration.ofNanos(System.nanoTime() - start));
            }
            int read = done.addAndGet(batch.sequences().size());
            if (read < sequences.size()) {
                progress.advance(Progress.Step.READ, read, sequences.size());
            }
        });
    }

    /** Once all are known, since few lag behind in most databases: together they are fewer batches. */
    private void lookAhead(List<BoundSequence> sequences) throws SQLException {
        List<BoundSequence> lagging = sequences.stream()
                .filter(sequence -> AheadReader.isWorthWhile(sequence, observation(sequence)))
                .toList();
        List<Batch> batches = Batch.divide(lagging, Batch.MOST_LOOKS, traits.lockBudget());
        pool.each(
                batches,
                LOOKS_WORTH_A_CONNECTION,
                Batch::tables,
                (session, batch) -> new AheadReader(session)
                        .complete(
                                batch,
                                batch.sequences().stream()
                                        .map(this::observation)
                                        .toList())
                        .forEach(observation ->
                                observations.put(observation.sequence().name(), observation)));
    }

    /** Few sequences come near the end of their columns' types, so that one after the other will do. */
    private void lookWhatWidens() throws SQLException {
        List<Observation> ending =
                observations.values().stream().filter(NarrowColumns::matter).toList();
        if (ending.isEmpty()) {
            return;
        }
        DatabaseSession session = pool.first();
        WideningReader reader = new WideningReader(session);
        session.inReadOnlyTransaction(() -> {
            for (Observation observation : ending) {
                observations.put(observation.sequence().name(), reader.complete(observation));
            }
            return observations;
        });
    }

    private Observation observation(BoundSequence sequence) {
        return Objects.requireNonNull(observations.get(sequence.name()));
    }

    /** What took long, and why; a sentence each. */
    public List<String> remarks() {
        return remarks.stream().sorted().toList();
    }

    private void remark(Batch batch, Duration elapsed) {
        if (elapsed.compareTo(LONG) > 0) {
            batch.slowTable().ifPresent(table -> remarks.add(slow(batch, table, elapsed)));
        }
    }

    private static String slow(Batch batch, QualifiedName table, Duration elapsed) {
        List<BoundColumn> columns = batch.sequences().stream()
                .flatMap(sequence -> sequence.columns().stream())
                .filter(column ->
                        column.slow() && column.binding().column().table().equals(table))
                .toList();
        String names = columns.stream()
                .map(column -> column.binding().column().display())
                .distinct()
                .collect(Collectors.joining(", "));
        String reason = columns.get(0).foreign()
                ? "the table is a foreign one"
                : "no index begins with the column, so that all rows are read";
        return String.format(
                "reading %s took %d.%d s: %s", names, elapsed.toSeconds(), elapsed.toMillisPart() / 100, reason);
    }
}
