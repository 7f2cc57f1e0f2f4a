package io.github.seqfix.postgres;

import io.github.seqfix.core.Observation;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.QualifiedName;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Reads all sequences of a catalog, in batches, over a few connections side by side. */
final class ScanReader {
    private static final int BATCHES_WORTH_A_CONNECTION = 10;
    /** 5,000 tables: measured on 50,000, a server's process then stays at 72 MB in place of 611 MB, in the same time. */
    private static final int BATCHES_OF_A_CONNECTION = 100;

    private static final Duration LONG = Duration.ofSeconds(1);

    private final Sessions sessions;
    private final boolean standby;
    private final Progress progress;
    private final Map<QualifiedName, Observation> observations = new ConcurrentHashMap<>();
    private final List<String> remarks = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger done = new AtomicInteger();

    ScanReader(Sessions sessions, boolean standby, Progress progress) {
        this.sessions = sessions;
        this.standby = standby;
        this.progress = progress;
    }

    /** Observes all of them, in their order. */
    List<Observation> read(List<CatalogSequence> sequences) throws SQLException {
        sessions.each(Batches.of(sequences), BATCHES_WORTH_A_CONNECTION, BATCHES_OF_A_CONNECTION, (session, batch) -> {
            long start = System.nanoTime();
            for (Observation observation : new ObservationReader(session, standby).read(batch)) {
                observations.put(observation.sequence().name(), observation);
            }
            remark(batch, Duration.ofNanos(System.nanoTime() - start));
            progress.advance(Progress.Step.READ, done.addAndGet(batch.size()), sequences.size());
        });
        return sequences.stream()
                .map(sequence -> Objects.requireNonNull(observations.get(sequence.name())))
                .toList();
    }

    /** What took long, and why; a sentence each. */
    List<String> remarks() {
        return remarks.stream().sorted().toList();
    }

    private void remark(List<CatalogSequence> batch, Duration elapsed) {
        Optional<QualifiedName> slowTable = batch.get(0).slowTable();
        if (slowTable.isPresent() && elapsed.compareTo(LONG) > 0) {
            List<CatalogColumn> columns = batch.stream()
                    .flatMap(sequence -> sequence.columns().stream())
                    .filter(column ->
                            column.slow() && column.binding().column().table().equals(slowTable.get()))
                    .toList();
            String names = columns.stream()
                    .map(column -> column.binding().column().display())
                    .distinct()
                    .collect(Collectors.joining(", "));
            String reason = columns.get(0).foreign()
                    ? "the table is a foreign one"
                    : "no index begins with the column, so that all rows are read";
            remarks.add(String.format(
                    "reading %s took %d.%d s: %s", names, elapsed.toSeconds(), elapsed.toMillisPart() / 100, reason));
        }
    }
}
