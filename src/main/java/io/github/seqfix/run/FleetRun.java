package io.github.seqfix.run;

import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.Server;
import io.github.seqfix.core.UnknownNameException;
import io.github.seqfix.postgres.Database;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.DatabaseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What a run does in several databases: up to four at a time, which share the connections that one database would have.
 * What goes wrong in one is its own: it is said in its report, and costs no other its verdict.
 */
final class FleetRun {
    private static final int MOST_AT_A_TIME = 4;

    private final RunSettings settings;
    private final RunListener listener;
    private final Progress progress;

    FleetRun(RunSettings settings, RunListener listener, Progress progress) {
        this.settings = settings;
        this.listener = listener;
        this.progress = progress;
    }

    /**
     * Does it.
     *
     * @return a report for each database, in the same order
     * @throws DatabaseException when settings lead to no database, before anything is done in the others
     */
    List<DatabaseReport> execute(List<ConnectionSettings> databases) throws DatabaseException {
        int workers = Math.min(MOST_AT_A_TIME, databases.size());
        Fleet fleet = new Fleet(databases, workers);
        ExecutorService threads = Executors.newFixedThreadPool(workers, FleetRun::thread);
        try {
            await(threads.invokeAll(Collections.nCopies(workers, fleet)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while databases were looked at", e);
        } finally {
            threads.shutdownNow();
        }
        return fleet.reports();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "seqfix-database");
        thread.setDaemon(true);
        return thread;
    }

    private static void await(List<Future<Void>> workers) throws InterruptedException {
        for (Future<Void> worker : workers) {
            try {
                worker.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** The databases that are left to look at, and the reports of the others. */
    private final class Fleet implements Callable<Void> {
        private final List<ConnectionSettings> databases;
        private final DatabaseRun run;
        private final Places places;
        private final List<Server> unanswered = new ArrayList<>();
        private final AtomicReferenceArray<DatabaseReport> reports;
        private final AtomicInteger done = new AtomicInteger();

        Fleet(List<ConnectionSettings> databases, int workers) throws DatabaseException {
            this.databases = databases;
            for (ConnectionSettings database : databases) {
                unanswered.add(Database.unanswered(database));
            }
            this.run = new DatabaseRun(
                    settings, listener, Progress.NONE, Math.max(1, Database.MOST_CONNECTIONS / workers));
            this.places = new Places(databases.size(), workers);
            this.reports = new AtomicReferenceArray<>(databases.size());
        }

        @Override
        public Void call() throws InterruptedException {
            for (int place = places.next(); place >= 0; place = places.next()) {
                try {
                    finish(place, run.execute(databases.get(place)));
                    places.worked();
                } catch (DatabaseException e) {
                    if (!e.isForLackOfConnections()) {
                        finish(place, unread(place, e));
                    } else if (places.mayLeave(place)) {
                        return null;
                    } else if (!places.mayTryAgain(place)) {
                        finish(place, unread(place, e));
                    }
                } catch (UnknownNameException | RuntimeException e) {
                    // A defect of ours that one database brings to light has to cost the others nothing, either.
                    finish(place, unread(place, e));
                }
            }
            return null;
        }

        private DatabaseReport unread(int place, Exception failure) {
            Server server = unanswered.get(place);
            listener.failed(server, failure);
            String reason = failure instanceof RuntimeException
                    ? "seqfix failed by a defect of its own, which -X shows: " + firstLine(failure)
                    : String.valueOf(failure.getMessage());
            return DatabaseReport.unread(server, databases.get(place).source(), reason);
        }

        private static String firstLine(Exception failure) {
            return failure.toString().lines().findFirst().orElse("");
        }

        private void finish(int place, DatabaseReport report) {
            reports.set(place, report);
            progress.advance(Progress.Step.DATABASE, done.incrementAndGet(), databases.size());
        }

        List<DatabaseReport> reports() {
            List<DatabaseReport> all = new ArrayList<>();
            for (int place = 0; place < databases.size(); place++) {
                all.add(reports.get(place));
            }
            return all;
        }
    }
}
