package io.github.seqfix.run;

import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.UnknownNameException;
import io.github.seqfix.postgres.Database;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.DatabaseException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A run of a goal: finds the databases, and in each scans, judges what was seen, and acts. */
public final class Run {
    private final RunSettings settings;
    private final RunListener listener;
    private final Progress progress;

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
    }

    /**
     * Does it. Where there are several databases, one that cannot be reached or read is a part of the report.
     *
     * @throws DatabaseException when the only database, or the server that is to list them, cannot be reached or read
     * @throws UnknownNameException when scope or declarations name something that is not in the only database, or
     *     globs a database that is not there
     */
    public RunReport execute() throws DatabaseException, UnknownNameException {
        Instant startedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        long start = System.nanoTime();
        SelectedDatabases selected = SelectedDatabases.of(settings.databases(), listener);
        List<DatabaseReport> databases = execute(selected);
        Action action = settings.action();
        return new RunReport(
                action.goal(),
                action.dryRun(),
                action.failOn(),
                action.failOnNothing(settings.scope()),
                action.failOnCollision(),
                startedAt,
                Duration.ofNanos(System.nanoTime() - start),
                databases,
                selected.remarks());
    }

    private List<DatabaseReport> execute(SelectedDatabases selected) throws DatabaseException, UnknownNameException {
        if (selected.isFleet()) {
            List<String> addresses = new ArrayList<>();
            for (ConnectionSettings connection : selected.connections()) {
                addresses.add(Database.describe(connection));
            }
            listener.selected(addresses);
            return new FleetRun(settings, listener, progress).execute(selected.connections());
        }
        DatabaseRun run = new DatabaseRun(settings, listener, progress, Database.MOST_CONNECTIONS);
        return List.of(run.execute(selected.connections().get(0)));
    }
}
