package io.github.seqfix.run;

import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Judge;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.RunReport;
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
    private final Progress progress;
    private final Judge judge;

    /**
     * Prepares a run; nothing is connected to yet.
     *
     * @param settings all that decides what it does
     * @param progress is told how far it has come
     */
    public Run(RunSettings settings, Progress progress) {
        this.settings = settings;
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
                startedAt,
                Duration.ofNanos(System.nanoTime() - start),
                databases);
    }

    private DatabaseReport execute(ConnectionSettings connection) throws DatabaseException, UnknownNameException {
        try (Database database = Database.connect(connection)) {
            ScannedSequences scanned = database.scan(settings.scope(), settings.declarations(), progress);
            List<Finding> findings =
                    scanned.observations().stream().map(judge::judge).toList();
            return new DatabaseReport(
                    scanned.server(), scanned.remarks(), settings.action().apply(scanned, judge, findings, progress));
        }
    }
}
