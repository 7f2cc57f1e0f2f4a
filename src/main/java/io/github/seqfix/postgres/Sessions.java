package io.github.seqfix.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/** A few connections to one database, for work that can be done side by side. */
final class Sessions {
    /** More than four gained nothing, measured on 10,000 sequences; each takes one of the server's places. */
    private static final int MOST = 4;

    private final DatabaseSession first;
    private final Connector connector;

    Sessions(DatabaseSession first, Connector connector) {
        this.first = first;
        this.connector = connector;
    }

    /** Something that is done with each piece of work, on one of the connections. */
    @FunctionalInterface
    interface Task<T> {
        void run(DatabaseSession session, T piece) throws SQLException;
    }

    /**
     * Does the work, each piece on the connection that is free next; the caller's thread is among those that work. A
     * connection that is refused, or lost, is no failure as long as the first one holds.
     *
     * @param pieces the work, in the order in which it is begun
     * @param worthwhile how many pieces make another connection worth while
     * @param lifetime after how many pieces a connection is replaced: what a server's process has learned of tables it
     *     never forgets, 12 kB a table as measured on PostgreSQL 15
     * @throws SQLException the first failure of a piece; what was not begun by then is left
     */
    <T> void each(List<T> pieces, int worthwhile, int lifetime, Task<T> task) throws SQLException {
        Work<T> work = new Work<>(pieces, lifetime, task);
        List<Thread> helpers = new ArrayList<>();
        for (int number = 1; number < Math.min(MOST, pieces.size() / worthwhile); number++) {
            Thread helper = new Thread(() -> help(work), "seqfix-" + number);
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        do {
            work.on(first);
            await(helpers, work);
            // A helper that lost its connection has put back what it had begun.
        } while (!work.isOver());
        work.throwFailure();
    }

    private <T> void help(Work<T> work) {
        try {
            DatabaseSession session = first.sibling(connector.connect());
            try {
                work.on(session);
            } finally {
                session.close();
            }
        } catch (DatabaseException e) {
            // No place for one more connection: the others do the work.
        }
    }

    private static void await(List<Thread> helpers, Work<?> work) {
        for (Thread helper : helpers) {
            try {
                helper.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                work.fail(new SQLException("interrupted"));
                return;
            }
        }
    }

    /** What is left to do, and how it went. */
    private final class Work<T> {
        private final Queue<T> left;
        private final int lifetime;
        private final Task<T> task;
        private final AtomicReference<SQLException> failure = new AtomicReference<>();

        Work(List<T> pieces, int lifetime, Task<T> task) {
            this.left = new ConcurrentLinkedQueue<>(pieces);
            this.lifetime = lifetime;
            this.task = task;
        }

        void on(DatabaseSession session) {
            int done = 0;
            for (T piece = left.poll(); piece != null && failure.get() == null; piece = left.poll()) {
                try {
                    task.run(session, piece);
                } catch (SQLException e) {
                    if (session == first || !session.isLost()) {
                        fail(e);
                    } else {
                        left.add(piece);
                    }
                    return;
                } catch (RuntimeException e) {
                    fail(new SQLException(e));
                    throw e;
                }
                if (++done % lifetime == 0) {
                    renew(session);
                }
            }
        }

        boolean isOver() {
            return failure.get() != null || left.isEmpty();
        }

        void fail(SQLException e) {
            failure.compareAndSet(null, e);
        }

        void throwFailure() throws SQLException {
            SQLException first = failure.get();
            if (first != null) {
                throw first;
            }
        }
    }

    private void renew(DatabaseSession session) {
        try {
            session.reopen(connector.connect());
        } catch (DatabaseException e) {
            // No place for one more connection: the old one will do.
        }
    }
}
