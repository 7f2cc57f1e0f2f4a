package io.github.seqfix.run;

import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Judge;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Server;
import io.github.seqfix.core.SuggestedMappings;
import io.github.seqfix.core.UnknownNameException;
import io.github.seqfix.postgres.Database;
import io.github.seqfix.postgres.ScannedSequences;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.DatabaseException;
import java.util.ArrayList;
import java.util.List;

/** What a run does in one database: connects, scans, judges what was seen, and acts. */
final class DatabaseRun {
    private final RunSettings settings;
    private final RunListener listener;
    private final Progress progress;
    private final int connections;
    private final Judge judge;

    /**
     * Prepares it; nothing is connected to yet.
     *
     * @param connections how many connections it may have at a time
     */
    DatabaseRun(RunSettings settings, RunListener listener, Progress progress, int connections) {
        this.settings = settings;
        this.listener = listener;
        this.progress = progress;
        this.connections = connections;
        this.judge = new Judge(settings.nearLimitPercent());
    }

    /**
     * Does it.
     *
     * @throws DatabaseException when the database cannot be reached or read
     * @throws UnknownNameException when scope or declarations name something that is not there
     */
    DatabaseReport execute(ConnectionSettings connection) throws DatabaseException, UnknownNameException {
        String address = Database.describe(connection);
        StepClock clock = new StepClock(listener, address);
        listener.connecting(address, connection.source());
        try (Database database = Database.connect(connection, connections)) {
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
