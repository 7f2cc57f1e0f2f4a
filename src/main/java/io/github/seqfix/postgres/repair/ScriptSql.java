package io.github.seqfix.postgres.repair;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.Direction;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.Position;
import io.github.seqfix.core.RepairMode;
import io.github.seqfix.core.RepairPolicy;
import io.github.seqfix.core.Sequence;
import io.github.seqfix.postgres.binding.BoundSequence;
import io.github.seqfix.postgres.connection.SqlTemplate;
import io.github.seqfix.postgres.observation.DirectionSql;
import io.github.seqfix.postgres.observation.ObservationQuery;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the repair of a sequence as one statement that others run later: it takes the same locks, reads again, computes
 * again, and moves the sequence only forward. Where {@code mode=exact} moves back, the statement does so only while the
 * sequence stands where it was seen.
 */
final class ScriptSql {
    private static final SqlTemplate SCRIPT = SqlTemplate.load(ScriptSql.class, "script");
    private static final SqlTemplate BODY = SqlTemplate.load(ScriptSql.class, "script_body_fragment");
    private static final SqlTemplate ROW_SECURITY = SqlTemplate.load(ScriptSql.class, "row_security_fragment");
    private static final SqlTemplate FURTHER_LOCKS = SqlTemplate.load(ScriptSql.class, "further_locks_in_script");

    private final RepairPolicy policy;
    private final LockMode lock;
    private final Duration lockTimeout;

    ScriptSql(RepairPolicy policy, LockMode lock, Duration lockTimeout) {
        this.policy = policy;
        this.lock = lock;
        this.lockTimeout = lockTimeout;
    }

    String render(BoundSequence boundSequence, Observation observation) {
        Sequence sequence = observation.sequence();
        DirectionSql direction = DirectionSql.of(sequence.direction());
        String body = BODY.name(sequence.name())
                .number("lock_timeout", lockTimeout.toMillis())
                .sql("locks", locks(boundSequence))
                .sql("checks", rowSecurityChecks(boundSequence))
                .sql("aggregate", direction.aggregate())
                .sql("toward_start", direction.towardStart())
                .sql("edges", edges(boundSequence))
                .sql("passed", passed(observation))
                .sql(
                        "without_data",
                        policy.mode() == RepairMode.EXACT ? sequence.start().toString() : "null")
                .sql("or_back", orBack(observation))
                .sql("beyond", direction.beyond())
                .number("increment", sequence.increment())
                .number("min", sequence.range().min())
                .number("max", sequence.range().max())
                .number("limit", observation.limit())
                .text("title", sequence.name().display())
                .text("sequence", sequence.name().toSql())
                .render();
        return SCRIPT.sql("body", dollarQuoted(body)).render();
    }

    /** Dollar quotes with a tag that the text does not contain. */
    private static String dollarQuoted(String text) {
        String tag = "$seqfix$";
        for (int number = 1; text.contains(tag); number++) {
            tag = "$seqfix" + number + '$';
        }
        return tag + '\n' + text + '\n' + tag;
    }

    private String locks(BoundSequence sequence) {
        String afterFirst = FURTHER_LOCKS
                .number("patience", RepairLocks.LOCK_WAIT_WHILE_HOLDING.toMillis())
                .render();
        return RepairLocks.statements(sequence, lock, false, afterFirst).stream()
                .map(statement -> statement + ';')
                .collect(Collectors.joining("\n    "));
    }

    private static String rowSecurityChecks(BoundSequence sequence) {
        return sequence.comparable().stream()
                .map(binding -> binding.column().table())
                .distinct()
                .map(table -> ROW_SECURITY
                        .text("table", table.toSql())
                        .text("title", table.display())
                        .render())
                .collect(Collectors.joining("\n    "));
    }

    private static String edges(BoundSequence boundSequence) {
        Sequence sequence = boundSequence.sequence();
        return boundSequence.comparable().stream()
                .map(binding -> ObservationQuery.edge(sequence, binding))
                .map(edge -> "(" + edge + "::numeric)")
                .collect(Collectors.joining(",\n            "));
    }

    /** The last value that next must have passed: what {@link io.github.seqfix.core.RepairPlanner} computes, in SQL. */
    private String passed(Observation observation) {
        Direction direction = observation.sequence().direction();
        List<String> places = new ArrayList<>();
        String edge = edgeWithMargin(direction);
        observation.allocations().distinct().forEach(allocation -> {
            places.add(lastUnsafe(allocation, edge));
            BigInteger refused = allocation.lastRefused();
            if (refused != null) {
                places.add(refused.toString());
            }
        });
        BigInteger restartWith = policy.restartWith();
        if (restartWith != null) {
            places.add(direction.ahead(restartWith, BigInteger.ONE.negate()).toString());
        }
        return places.size() == 1
                ? places.get(0)
                : DirectionSql.of(direction).furthest() + '(' + String.join(", ", places) + ')';
    }

    private String edgeWithMargin(Direction direction) {
        return policy.margin().signum() == 0
                ? "edge"
                : DirectionSql.of(direction).ahead("edge", policy.margin());
    }

    /** {@link Allocation#lastUnsafe} in SQL. */
    private static String lastUnsafe(Allocation allocation, String edge) {
        BigInteger block = allocation.block();
        return switch (allocation.kind()) {
            case PLAIN -> edge;
            case POOLED -> '(' + edge + ") + " + block.subtract(BigInteger.ONE);
            case HILO -> floorDivide('(' + edge + ") - 1", block) + " + 1";
            case LEGACY_HILO -> floorDivide(edge, block.add(BigInteger.ONE));
        };
    }

    /** Exact where a division of large numbers would be rounded. */
    private static String floorDivide(String dividend, BigInteger divisor) {
        return String.format("div(%1$s - mod(mod(%1$s, %2$s) + %2$s, %2$s), %2$s)", '(' + dividend + ')', divisor);
    }

    private String orBack(Observation observation) {
        Position position = observation.position();
        boolean comparable = observation.columns().stream()
                .allMatch(column -> column.binding().comparable());
        return policy.mode() == RepairMode.EXACT && position != null && comparable
                ? String.format(
                        " or (seen.last_value = %s and seen.is_called = %s)", position.lastValue(), position.called())
                : "";
    }
}
