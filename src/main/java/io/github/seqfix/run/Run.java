package io.github.seqfix.run;

import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Judge;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Server;
import io.github.seqfix.core.SuggestedMappings;
import io.github.seqfix.core.UnknownNameException;
import io.github.seqfix.postgres.Database;
import io.github.seqfix.postgres.ScannedSequences;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.DatabaseException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A run of a goal: connects to each database, scans it, judges what was seen, and acts. */
public final class Run {
    private final RunSettings settings;
    private final RunListener listener;
    private final Progress progress;
    private final Judge judge;

    /**
     * Prepares a run; nothing is connected to yet.
     *
     * @param settings all that decides what it does
     * @param progress is told how far it has come
     */
    public Run(RunSettings settings, Progress progress) {
        this(settings, (server, source) -> {}, progress);
    }

    /**
     * Prepares a run; nothing is connected to yet.
     *
     * @param settings all that decides what it does
     * @param listener is told of each database before anything is done there
     * @param progress is told how far it has come
     */
    public Run(RunSettings settings, RunListener listener, Progress progress) {
        this.settings = settings;
        this.listener = listener;
        this.progress = progress;
        this.judge = new Judge(settings.nearLimitPercent());
    }

    /**
     * Does it.
     *
     * @throws DatabaseException when a database cannot be reached or read
     * @throws UnknownNameException when scope or declarations name something that is not there
     */
    public RunReport execute() throws DatabaseException, UnknownNameException {
        Instant startedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        long start = System.nanoTime();
        List<DatabaseReport> databases = new ArrayList<>();
        for (ConnectionSettings database : settings.databases()) {
            databases.add(execute(database));
        }
        Action action = settings.action();
        return new RunReport(
                action.goal(),
                action.dryRun(),
                action.failOn(),
                action.failOnNothing(settings.scope()),
                action.failOnCollision(),
                startedAt,
                Duration.ofNanos(System.nanoTime() - start),
                databases);
    }

    private DatabaseReport execute(ConnectionSettings connection) throws DatabaseException, UnknownNameException {
        StepClock clock = new StepClock(listener);
        listener.connecting(Database.describe(connection), connection.source());
        try (Database database = Database.connect(connection)) {
            clock.done("connected");
            listener.connected(database.server(), connection.source());
            ScannedSequences scanned = database.scan(settings.scope(), settings.declarations(), progress);
            clock.done("scanned");
            List<Finding> findings =
                    scanned.observations().stream().map(judge::judge).toList();
            clock.done("judged");
            List<SequenceResult> results = settings.action().apply(scanned, judge, findings, progress);
            clock.done("planned or repaired");
            return new DatabaseReport(
                    database.server(), connection.source(), remarks(database.server(), scanned, findings), results);
        }
    }

    /** A run that finds nothing passes as easily as one that finds all in order, so it has to say so. */
    private List<String> remarks(Server server, ScannedSequences scanned, List<Finding> findings) {
        List<String> remarks = new ArrayList<>(scanned.remarks());
        SuggestedMappings.of(findings).ifPresent(remarks::add);
        if (!findings.isEmpty()) {
            return remarks;
        }
        remarks.add(String.format(
                "nothing was looked at: database %s has no sequence%s; check that it is the right one, and that its"
                        + " tables are created before",
                server.database(),
                settings.scope().isEverything() ? "" : " that schemas, includes and excludes leave"));
        return remarks;
    }
}
