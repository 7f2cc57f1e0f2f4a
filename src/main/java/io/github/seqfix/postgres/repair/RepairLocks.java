package io.github.seqfix.postgres.repair;

import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.postgres.binding.BoundSequence;
import io.github.seqfix.postgres.connection.DatabaseSession;
import io.github.seqfix.postgres.connection.SqlStates;
import io.github.seqfix.postgres.connection.SqlTemplate;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the locks of one sequence: those of its tables, and that of the sequence.
 *
 * <p>No lock order fits all clients. An insert takes the table and then, in its default, the sequence; an application that asks
 * for the id first takes them the other way round. Whoever holds one and waits for the other ends in a deadlock, and the
 * server may choose the application as the one to fail. So only the first lock is waited for; the further ones must be
 * free almost at once, or all are given back. They are asked for in one message, so that no session gets in between that had to
 * wait for the first. After a collision the other order is tried: in one of the two the second lock is free, unless sessions
 * with both orders are active at once.
 */
final class RepairLocks {
    private static final SqlTemplate LOCK_FIRST_TABLE = SqlTemplate.load(RepairLocks.class, "lock_first_table");
    private static final SqlTemplate LOCK_TABLES = SqlTemplate.load(RepairLocks.class, "lock_tables");
    private static final SqlTemplate LOCK_SEQUENCE = SqlTemplate.load(RepairLocks.class, "lock_sequence");
    private static final SqlTemplate FURTHER_LOCKS = SqlTemplate.load(RepairLocks.class, "further_locks");
    /** Well below {@code deadlock_timeout}, 1 s by default, after which the server looks for somebody to fail. */
    static final Duration LOCK_WAIT_WHILE_HOLDING = Duration.ofMillis(50);

    private final DatabaseSession session;
    private final LockMode mode;
    private final Duration lockTimeout;
    private final boolean elsewhere;

    /**
     * Prepares for locks.
     *
     * @param elsewhere whether locks are taken on other nodes, too, where {@code lock_timeout} does not bound the wait
     */
    RepairLocks(DatabaseSession session, LockMode mode, Duration lockTimeout, boolean elsewhere) {
        this.session = session;
        this.mode = mode;
        this.lockTimeout = lockTimeout;
        this.elsewhere = elsewhere;
    }

    /** A lock was not free while others were held, so that waiting for it could have ended in a deadlock. */
    static final class CollisionException extends SQLException {
        private static final long serialVersionUID = 1L;

        CollisionException(SQLException cause) {
            super(cause.getMessage(), cause.getSQLState(), cause);
        }
    }

    /**
     * Takes all locks, or none; from here on nothing is waited for in this transaction.
     *
     * @param sequenceFirst whether the sequence is locked before the tables
     */
    void take(BoundSequence sequence, boolean sequenceFirst) throws SQLException {
        List<String> statements = statements(
                sequence,
                mode,
                sequenceFirst,
                FURTHER_LOCKS.number("patience", patience()).render());
        if (statements.isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        try {
            execute(String.join(";\n", statements));
        } catch (SQLException e) {
            if (SqlStates.isLockTimeout(e) && !hasPassed(lockTimeout, start)) {
                throw new CollisionException(e);
            }
            throw e;
        }
    }

    private void execute(String locks) throws SQLException {
        if (!elsewhere || lockTimeout.isZero()) {
            session.execute(locks);
            return;
        }
        // A message of its own: what stands in the same message as the locks comes too late for them.
        session.limitStatements(lockTimeout);
        try {
            session.execute(locks);
        } catch (SQLException e) {
            throw SqlStates.isCanceled(e) ? SqlStates.asLockTimeout(e) : e;
        }
        session.limitStatements(session.statementTimeout());
    }

    /** The first lock is waited for as long as that, the further ones are not. */
    private static boolean hasPassed(Duration timeout, long start) {
        return !timeout.isZero() && System.nanoTime() - start >= timeout.toNanos();
    }

    private long patience() {
        boolean shorter = !lockTimeout.isZero() && lockTimeout.compareTo(LOCK_WAIT_WHILE_HOLDING) < 0;
        return (shorter ? lockTimeout : LOCK_WAIT_WHILE_HOLDING).toMillis();
    }

    /**
     * The statements that take the locks, in their order; none where nothing is locked.
     *
     * @param sequenceFirst whether the sequence is locked before the tables
     * @param afterFirst the statement between the first lock and the further ones
     */
    static List<String> statements(BoundSequence sequence, LockMode mode, boolean sequenceFirst, String afterFirst) {
        List<String> statements = new ArrayList<>();
        List<QualifiedName> tables = tables(sequence, mode);
        if (!tables.isEmpty()) {
            statements.add(LOCK_FIRST_TABLE.name(tables.get(0)).render());
            statements.add(lockTables(tables));
        }
        if (MoveSql.method(sequence, mode).locksSequence()) {
            statements.add(
                    sequenceFirst ? 0 : statements.size(),
                    LOCK_SEQUENCE.name(sequence.name()).render());
        }
        if (!statements.isEmpty()) {
            statements.add(1, afterFirst);
        }
        return statements;
    }

    /** A statement that locks all of them at once. */
    static String lockTables(List<QualifiedName> tables) {
        List<String> names = new ArrayList<>();
        for (QualifiedName table : tables) {
            names.add(table.toSql());
        }
        return LOCK_TABLES.sql("tables", String.join(", ", names)).render();
    }

    /** The tables that are to be locked and can be, in one order for all repairs. */
    static List<QualifiedName> tables(BoundSequence sequence, LockMode mode) {
        return mode == LockMode.TABLE ? sequence.tables(column -> !column.foreign()) : List.of();
    }
}
