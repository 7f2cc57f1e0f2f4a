package io.github.seqfix.postgres.connection;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A pool of some connections to one database, for work that can be done side by side. Each connection gets the same
 * share of every work, if it can: a server's process that has read a table need not learn of it again to repair it.
 */
public final class SessionPool implements AutoCloseable {
    /** Measured on two processors, four gain no more than two; each takes one of the server's places. */
    public static final int MOST = 4;

    /**
     * How many tables a connection may touch before it is replaced: what a server's process has learned of a table it never
     * forgets, 12 kB each as measured on PostgreSQL 15. Measured on 50,000 tables, a process then stays at 72 MB in place
     * of 611 MB, in the same time.
     */
    private static final int TABLES_OF_A_CONNECTION = 5_000;

    private final DatabaseSession first;
    private final Connector connector;
    private final int most;
    private final ConcurrentHashMap<Integer, DatabaseSession> others = new ConcurrentHashMap<>();

    /**
     * Creates a pool of one connection.
     *
     * @param first the connection
     * @param connector opens further ones
     * @param most how many there may be in all
     */
    public SessionPool(DatabaseSession first, Connector connector, int most) {
        this.first = first;
        this.connector = connector;
        this.most = most;
    }

    /** What is done with each piece of work, on one of the connections. */
    @FunctionalInterface
    public interface Task<T> {
        void run(DatabaseSession session, T piece) throws SQLException;
    }

    /** The connection that is always there. */
    public DatabaseSession first() {
        return first;
    }

    /**
     * Does the work; the caller's thread is among those that work. A connection that is refused, or lost, is no failure
     * as long as the first one holds: the others do its share.
     *
     * @param pieces the work, in the order in which it is begun
     * @param worthwhile how many pieces make another connection worth while
     * @param tablesOfAPiece how many tables a piece touches
     * @throws SQLException the first failure of a piece; what was not begun by then is left
     */
    public <T> void each(List<T> pieces, int worthwhile, int tablesOfAPiece, Task<T> task) throws SQLException {
        each(pieces, worthwhile, piece -> tablesOfAPiece, task);
    }

    /**
     * The same for pieces that differ.
     *
     * @param tables how many tables a piece touches
     */
    public <T> void each(List<T> pieces, int worthwhile, ToIntFunction<T> tables, Task<T> task) throws SQLException {
        int connections = Math.max(1, Math.min(most, pieces.size() / worthwhile));
        Work<T> work = new Work<>(new WorkQueues<>(pieces, connections), tables, task);
        List<Thread> helpers = new ArrayList<>();
        for (int number = 1; number < connections; number++) {
            int worker = number;
            Thread helper = new Thread(
                    () -> session(worker).ifPresent(session -> work.on(session, worker)), "seqfix-" + worker);
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        do {
            work.on(first, 0);
            await(helpers, work);
            if (!helpers.isEmpty() && !first.answers()) {
                // An idle_session_timeout has ended it meanwhile.
                renewFirst();
            }
            // A helper that lost its connection has put back what it had begun.
        } while (!work.isOver());
        work.throwFailure();
    }

    private Optional<DatabaseSession> session(int number) {
        DatabaseSession open = others.get(number);
        if (open != null && open.answers()) {
            return Optional.of(open);
        }
        try {
            DatabaseSession session = first.sibling(connector.connectBeside());
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

    /** Is told of how many tables the first connection has learned beside the work: of too many, and it is replaced. */
    public void firstHasLearned(int tables) {
        if (tables >= TABLES_OF_A_CONNECTION) {
            renewFirst();
        }
    }

    /** Puts a new connection in the place of the first, if that can be had. */
    public void renewFirst() {
        renew(first);
    }

    private void renew(DatabaseSession session) {
        try {
            session.reopen(connector.connectBeside());
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
        private final WorkQueues<T> queues;
        private final ToIntFunction<T> tables;
        private final Task<T> task;
        private final AtomicReference<@Nullable SQLException> failure = new AtomicReference<>();

        Work(WorkQueues<T> queues, ToIntFunction<T> tables, Task<T> task) {
            this.queues = queues;
            this.tables = tables;
            this.task = task;
        }

        void on(DatabaseSession session, int worker) {
            int touched = 0;
            for (T piece = queues.next(worker); piece != null && failure.get() == null; piece = queues.next(worker)) {
                try {
                    task.run(session, piece);
                } catch (SQLException e) {
                    if (session == first || !session.isLost()) {
                        fail(e);
                    } else {
                        queues.putBack(piece);
                    }
                    return;
                } catch (RuntimeException e) {
                    fail(new SQLException(e));
                    throw e;
                }
                touched += tables.applyAsInt(piece);
                if (touched >= TABLES_OF_A_CONNECTION) {
                    renew(session);
                    touched = 0;
                }
            }
        }

        boolean isOver() {
            return failure.get() != null || queues.isEmpty();
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
