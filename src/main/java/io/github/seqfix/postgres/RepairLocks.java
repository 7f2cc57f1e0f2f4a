package io.github.seqfix.postgres;

import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.RepairMethod;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Takes the locks of one sequence: its tables by name, then the sequence.
 *
 * <p>No order suits everybody: an insert takes the table and then, in its default, the sequence; an application that asks
 * for the id first takes them the other way round. So only the first lock is waited for. Whoever holds a lock and waits
 * long for the next one ends in a deadlock, and the server may choose the application as the one to fail; therefore the
 * further locks must be free almost at once, or all of them are given back.
 */
final class RepairLocks {
    private static final SqlTemplate LOCK_FIRST_TABLE = SqlTemplate.load("lock_first_table");
    private static final SqlTemplate LOCK_TABLES = SqlTemplate.load("lock_tables");
    private static final SqlTemplate LOCK_SEQUENCE = SqlTemplate.load("lock_sequence");
    private static final SqlTemplate LOCK_TIMEOUT = SqlTemplate.load("lock_timeout");
    /** Well below {@code deadlock_timeout}, 1 s by default, after which the server looks for somebody to fail. */
    static final Duration PATIENCE = Duration.ofMillis(50);

    private final DatabaseSession session;
    private final LockMode mode;
    private final Duration lockTimeout;

    RepairLocks(DatabaseSession session, LockMode mode, Duration lockTimeout) {
        this.session = session;
        this.mode = mode;
        this.lockTimeout = lockTimeout;
    }

    /** Waits for the first lock, holding none. */
    void takeFirst(CatalogSequence sequence) throws SQLException {
        List<String> statements = statements(sequence);
        if (!statements.isEmpty()) {
            session.execute(statements.get(0));
        }
    }

    /** Takes the other locks, if they are free; from here on nothing is waited for. */
    void takeFurther(CatalogSequence sequence) throws SQLException {
        List<String> statements = statements(sequence);
        if (!statements.isEmpty()) {
            statements.set(0, LOCK_TIMEOUT.number("lock_timeout", patience()).render());
            session.execute(String.join(";\n", statements));
        }
    }

    private List<String> statements(CatalogSequence sequence) {
        List<String> statements = new ArrayList<>();
        List<QualifiedName> tables = mode == LockMode.TABLE ? tables(sequence) : List.of();
        if (!tables.isEmpty()) {
            statements.add(LOCK_FIRST_TABLE.name(tables.get(0)).render());
            statements.add(LOCK_TABLES
                    .sql("tables", tables.stream().map(QualifiedName::toSql).collect(Collectors.joining(", ")))
                    .render());
        }
        if (locksSequence(sequence)) {
            statements.add(LOCK_SEQUENCE.name(sequence.sequence().name()).render());
        }
        return statements;
    }

    private boolean locksSequence(CatalogSequence sequence) {
        return RepairStatements.method(sequence, mode) == RepairMethod.RESTART;
    }

    private long patience() {
        boolean shorter = !lockTimeout.isZero() && lockTimeout.compareTo(PATIENCE) < 0;
        return (shorter ? lockTimeout : PATIENCE).toMillis();
    }

    /** The tables that can be locked, in the one order that all repairs keep. */
    static List<QualifiedName> tables(CatalogSequence sequence) {
        return sequence.columns().stream()
                .filter(column -> !column.foreign())
                .map(column -> column.binding().column().table())
                .distinct()
                .sorted()
                .toList();
    }
}
