package io.github.seqfix.postgres;

import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Judge;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairDecision;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.RepairPlanner;
import io.github.seqfix.core.Sequence;
import io.github.seqfix.core.Verdict;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Moves one sequence at a time, each in a transaction of its own: lock the tables, then the sequence, in the order in
 * which an insert takes them; read again; decide again; write; read back; commit. What was seen before the locks is
 * only a reason to look, never what is written.
 */
final class Repairer {
    private static final SqlTemplate LOCK_TABLE = SqlTemplate.load("lock_table");
    private static final SqlTemplate LOCK_SEQUENCE = SqlTemplate.load("lock_sequence");
    private static final SqlTemplate RESTART = SqlTemplate.load("restart");
    private static final SqlTemplate SETVAL = SqlTemplate.load("setval");

    private final DatabaseSession session;
    private final ObservationReader reader;
    private final Judge judge;
    private final RepairPlanner planner;
    private final boolean standby;

    Repairer(DatabaseSession session, Judge judge, RepairPlanner planner, boolean standby) {
        this.session = session;
        this.reader = new ObservationReader(session, standby);
        this.judge = judge;
        this.planner = planner;
        this.standby = standby;
    }

    /** What a repair would do; empty when nothing is to be done. */
    Optional<Repair> plan(CatalogSequence sequence, Finding finding) {
        RepairDecision decision = planner.plan(finding);
        if (decision instanceof RepairDecision.Refuse refuse) {
            return Optional.of(Repair.refused(refuse.reason()));
        }
        if (decision instanceof RepairDecision.Move move) {
            String obstacle = obstacle(sequence);
            return Optional.of(
                    obstacle == null
                            ? Repair.planned(move.next(), method(sequence), sql(sequence, move.next()))
                            : Repair.refused(obstacle));
        }
        return Optional.empty();
    }

    /** Repairs a sequence if it needs that; empty when nothing is to be done. */
    Optional<Repair> repair(CatalogSequence sequence, Finding finding) {
        return plan(sequence, finding)
                .map(planned -> planned.outcome() == RepairOutcome.PLANNED ? tryToMove(sequence, planned) : planned);
    }

    private Repair tryToMove(CatalogSequence sequence, Repair planned) {
        try {
            return session.writing(() -> move(sequence));
        } catch (SQLException e) {
            return new Repair(
                    planned.next(),
                    planned.method(),
                    planned.sql(),
                    RepairOutcome.FAILED,
                    null,
                    "the repair was rolled back: " + DatabaseException.firstLine(e));
        }
    }

    private Repair move(CatalogSequence sequence) throws SQLException {
        lock(sequence);
        Finding locked = judge.judge(reader.readOne(sequence));
        RepairDecision decision = planner.plan(locked);
        if (decision instanceof RepairDecision.Refuse refuse) {
            return Repair.refused(refuse.reason());
        }
        if (decision instanceof RepairDecision.Leave) {
            return new Repair(locked.observation().next(), null, null, RepairOutcome.DONE, locked.verdict(), null);
        }
        BigInteger next = ((RepairDecision.Move) decision).next();
        String sql = sql(sequence, next);
        session.execute(sql);
        Finding written = judge.judge(reader.readOne(sequence));
        if (!next.equals(written.observation().next()) || !isRepaired(written.verdict())) {
            return new Repair(
                    next,
                    method(sequence),
                    sql,
                    RepairOutcome.FAILED,
                    written.verdict(),
                    "rolled back, because the sequence did not read back as written: next is "
                            + written.observation().next());
        }
        session.commit();
        return new Repair(next, method(sequence), sql, RepairOutcome.DONE, written.verdict(), null);
    }

    private void lock(CatalogSequence sequence) throws SQLException {
        List<QualifiedName> tables = sequence.columns().stream()
                .filter(column -> !column.foreign())
                .map(column -> column.binding().column().table())
                .distinct()
                .sorted()
                .toList();
        for (QualifiedName table : tables) {
            session.execute(LOCK_TABLE.name(table).render());
        }
        if (sequence.owner()) {
            Sequence definition = sequence.sequence();
            session.execute(LOCK_SEQUENCE
                    .name(definition.name())
                    .number("increment", definition.increment())
                    .render());
        }
    }

    private static boolean isRepaired(Verdict verdict) {
        return switch (verdict) {
            case IN_SYNC, NEAR_LIMIT, NOT_COMPARABLE -> true;
            case DRIFTED, EXHAUSTED, MISMATCHED, CYCLES, UNBOUND, UNKNOWN -> false;
        };
    }

    /** What the catalog says that the role may not do; null when it may do all. */
    private @Nullable String obstacle(CatalogSequence sequence) {
        QualifiedName name = sequence.sequence().name();
        if (standby) {
            return "the server is a standby, where nothing can be written: run the repair on the primary";
        }
        if (!sequence.owner() && !sequence.updatable()) {
            return String.format(
                    "the role may not move the sequence: GRANT UPDATE ON SEQUENCE %s TO it, or repair as the owner",
                    name.display());
        }
        return sequence.columns().stream()
                .filter(column -> !column.foreign() && !column.lockable())
                .findFirst()
                .map(column -> String.format(
                        "the role may not lock %1$s against writers: GRANT UPDATE ON TABLE %1$s TO it, or repair as the"
                                + " owner",
                        column.binding().column().table().display()))
                .orElse(null);
    }

    private static RepairMethod method(CatalogSequence sequence) {
        return sequence.owner() ? RepairMethod.RESTART : RepairMethod.SETVAL;
    }

    private static String sql(CatalogSequence sequence, BigInteger next) {
        QualifiedName name = sequence.sequence().name();
        return switch (method(sequence)) {
            case RESTART -> RESTART.name(name).number("next", next).render();
            case SETVAL ->
                SETVAL.literal("sequence", name.toSql()).number("next", next).render();
        };
    }
}
