package io.github.seqfix.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A few connections to one database, for work that can be done side by side. Each gets the same share of every work, if it
 * can: a server's process that has read a table need not learn of it again to repair it.
 */
final class Sessions implements AutoCloseable {
    /** Measured on two processors, four gain no more than two; each takes one of the server's places. */
    private static final int MOST = 4;

    private final DatabaseSession first;
    private final Connector connector;
    private final ConcurrentHashMap<Integer, DatabaseSession> others = new ConcurrentHashMap<>();

    Sessions(DatabaseSession first, Connector connector) {
        this.first = first;
        this.connector = connector;
    }

    /** Something that is done with each piece of work, on one of the connections. */
    @FunctionalInterface
    interface Task<T> {
        void run(DatabaseSession session, T piece) throws SQLException;
    }

    /** One more connection, for the caller to close. */
    Witness witness() throws SQLException {
        try {
            return Witness.of(first.sibling(connector.connect()));
        } catch (DatabaseException e) {
            throw new SQLException(e);
        }
    }

    /** The one that is always there. */
    DatabaseSession first() {
        return first;
    }

    /**
     * Does the work; the caller's thread is among those that work. A connection that is refused, or lost, is no failure
     * as long as the first one holds: the others do its share.
     *
     * @param pieces the work, in the order in which it is begun
     * @param worthwhile how many pieces make another connection worth while
     * @param lifetime after how many pieces a connection is replaced: what a server's process has learned of tables it
     *     never forgets, 12 kB a table as measured on PostgreSQL 15
     * @throws SQLException the first failure of a piece; what was not begun by then is left
     */
    <T> void each(List<T> pieces, int worthwhile, int lifetime, Task<T> task) throws SQLException {
        int connections = Math.max(1, Math.min(MOST, pieces.size() / worthwhile));
        Work<T> work = new Work<>(new Shares<>(pieces, connections), lifetime, task);
        List<Thread> helpers = new ArrayList<>();
        for (int number = 1; number < connections; number++) {
            int share = number;
            Thread helper =
                    new Thread(() -> session(share).ifPresent(session -> work.on(session, share)), "seqfix-" + share);
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        do {
            work.on(first, 0);
            await(helpers, work);
            // A helper that lost its connection has put back what it had begun.
        } while (!work.isOver());
        work.throwFailure();
    }

    private Optional<DatabaseSession> session(int number) {
        DatabaseSession open = others.get(number);
        if (open != null && !open.isLost()) {
            return Optional.of(open);
        }
        try {
            DatabaseSession session = first.sibling(connector.connect());
            others.put(number, session);
            return Optional.of(session);
        } catch (DatabaseException e) {
            return Optional.empty();
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

    /** Puts a new connection in the place of the first, if that can be had. */
    void renewFirst() {
        renew(first);
    }

    private void renew(DatabaseSession session) {
        try {
            session.reopen(connector.connect());
        } catch (DatabaseException e) {
            // No place for one more connection: the old one will do.
        }
    }

    @Override
    public void close() {
        others.values().forEach(DatabaseSession::close);
        first.close();
    }

    /** What is left to do, and how it went. */
    private final class Work<T> {
        private final Shares<T> shares;
        private final int lifetime;
        private final Task<T> task;
        private final AtomicReference<@Nullable SQLException> failure = new AtomicReference<>();

        Work(Shares<T> shares, int lifetime, Task<T> task) {
            this.shares = shares;
            this.lifetime = lifetime;
            this.task = task;
        }

        void on(DatabaseSession session, int share) {
            int done = 0;
            for (T piece = shares.next(share); piece != null && failure.get() == null; piece = shares.next(share)) {
                try {
                    task.run(session, piece);
                } catch (SQLException e) {
                    if (session == first || !session.isLost()) {
                        fail(e);
                    } else {
                        shares.putBack(piece);
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
            return failure.get() != null || shares.isEmpty();
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
}
