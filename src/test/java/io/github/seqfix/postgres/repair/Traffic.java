package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.testing.TestSchema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What applications do to tables meanwhile. Whatever goes wrong is kept, and every value that they are given. */
final class Traffic {
    private static final int DRAWN_AT_ONCE = 100;

    private final TestSchema schema;
    private final int transactions;
    private final CountDownLatch lateRows = new CountDownLatch(1);
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final Map<String, Set<Long>> handedOut = new ConcurrentHashMap<>();
    private final AtomicLong committed = new AtomicLong();
    private final AtomicLong longestStatement = new AtomicLong();

    /** What a habit does in one transaction. */
    @FunctionalInterface
    private interface Transaction {
        void run(Connection connection, int number) throws SQLException, InterruptedException;
    }

    Traffic(TestSchema schema, int transactions) {
        this.schema = schema;
        this.transactions = transactions;
    }

    /** Eight of them. */
    List<Runnable> habits() {
        return List.of(
                habit((connection, number) -> insert(connection, "plain")),
                habit((connection, number) -> insert(connection, "identified")),
                habit((connection, number) -> insert(connection, "cached")),
                // Explicit ids that the sequence does not reach.
                habit((connection, number) ->
                        execute(connection, "insert into @.plain values (" + (-1 - number) + ", 0)")),
                // An application that fetches its ids itself, as JPA providers do.
                habit((connection, number) -> {
                    long id = draw(connection, "plain");
                    Thread.sleep(1);
                    execute(connection, "insert into @.plain values (" + id + ", 0)");
                }),
                drawing(),
                // Values are gone when a transaction is rolled back, and must not come back.
                habit((connection, number) -> {
                    insert(connection, "plain");
                    insert(connection, "identified");
                    connection.rollback();
                }),
                // Long for a test.
                habit((connection, number) -> {
                    insert(connection, "identified");
                    Thread.sleep(number % 10 == 0 ? 120 : 0);
                    insert(connection, "cached");
                }));
    }

    /** So many that draw and do nothing else. */
    List<Runnable> drawing(int count) {
        return Collections.nCopies(count, drawing());
    }

    private Runnable drawing() {
        return habit((connection, number) -> {
            for (int value = 0; value < DRAWN_AT_ONCE; value++) {
                draw(connection, "raced");
            }
        });
    }

    /** Rows with explicit ids, committed only when the latch has opened and somebody waits for the first table. */
    void insertLate(int first, int last, CountDownLatch looked) {
        try (Connection connection = schema.database().connect()) {
            connection.setAutoCommit(false);
            for (String table : List.of("cached", "identified", "plain")) {
                execute(connection, "insert into @." + table + " select generate_series(" + first + ", " + last + ")");
            }
            lateRows.countDown();
            looked.await();
            Thread.sleep(50);
            connection.commit();
        } catch (SQLException | InterruptedException e) {
            errors.add("late: " + e.getMessage());
            lateRows.countDown();
        }
    }

    void awaitLateRows() throws InterruptedException {
        lateRows.await();
    }

    void assertNothingWentWrong(Duration longestStall) {
        assertThat(errors).isEmpty();
        assertThat(Duration.ofNanos(longestStatement.get())).isLessThan(longestStall);
    }

    int errorCount() {
        return errors.size();
    }

    /** What has happened, in numbers. */
    String counts() {
        long values = handedOut.values().stream().mapToLong(Set::size).sum();
        return String.format(
                "%d transactions, %d values handed out, the longest statement %d ms",
                committed.get(), values, TimeUnit.NANOSECONDS.toMillis(longestStatement.get()));
    }

    private Runnable habit(Transaction transaction) {
        return () -> {
            try (Connection connection = schema.database().connect()) {
                connection.setAutoCommit(false);
                for (int number = 0; number < transactions; number++) {
                    try {
                        transaction.run(connection, number);
                        connection.commit();
                        committed.incrementAndGet();
                    } catch (SQLException e) {
                        errors.add(e.getMessage());
                        connection.rollback();
                    }
                }
            } catch (SQLException | InterruptedException e) {
                errors.add(e.getMessage());
            }
        };
    }

    private void insert(Connection connection, String table) throws SQLException {
        note(table, number(connection, "insert into @." + table + " (x) values (1) returning id"));
    }

    private long draw(Connection connection, String table) throws SQLException {
        long value = number(connection, "select nextval('@." + table + "_id_seq')");
        note(table, value);
        return value;
    }

    /** A sequence that moved back hands out a value for the second time. */
    private void note(String table, long value) {
        if (!handedOut
                .computeIfAbsent(table, key -> ConcurrentHashMap.newKeySet())
                .add(value)) {
            errors.add(table + ": " + value + " was handed out twice");
        }
    }

    private long number(Connection connection, String sql) throws SQLException {
        long start = System.nanoTime();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(schema.sql(sql))) {
            row.next();
            return row.getLong(1);
        } finally {
            noteDuration(start);
        }
    }

    private void execute(Connection connection, String sql) throws SQLException {
        long start = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            statement.execute(schema.sql(sql));
        } finally {
            noteDuration(start);
        }
    }

    private void noteDuration(long start) {
        longestStatement.accumulateAndGet(System.nanoTime() - start, Math::max);
    }
}
