package io.github.seqfix.postgres;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.Direction;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.Position;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.core.RepairMode;
import io.github.seqfix.core.RepairPolicy;
import io.github.seqfix.core.Sequence;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the repair of a sequence as one statement that others run later: it takes the same locks, reads again, computes
 * again, and moves the sequence only forward. Where {@code mode=exact} moves back, the statement does so only while the
 * sequence stands where it was seen.
 */
final class RepairScripts {
    private static final SqlTemplate SCRIPT = SqlTemplate.load("script");
    private static final SqlTemplate ROW_SECURITY = SqlTemplate.load("script_row_security");
    private static final SqlTemplate FIRST_LOCK = SqlTemplate.load("lock_first_table");
    private static final SqlTemplate FURTHER_LOCKS = SqlTemplate.load("script_further_locks");
    private static final SqlTemplate LOCK_SEQUENCE = SqlTemplate.load("lock_sequence");

    private final RepairPolicy policy;
    private final LockMode lock;
    private final Duration lockTimeout;

    RepairScripts(RepairPolicy policy, LockMode lock, Duration lockTimeout) {
        this.policy = policy;
        this.lock = lock;
        this.lockTimeout = lockTimeout;
    }

    String render(CatalogSequence catalogSequence, Observation observation, RepairMethod method) {
        Sequence sequence = observation.sequence();
        boolean ascending = sequence.direction() == Direction.ASCENDING;
        SqlTemplate script = SCRIPT.name(sequence.name())
                .number("lock_timeout", lockTimeout.toMillis())
                .sql("locks", locks(catalogSequence, method))
                .sql("checks", rowSecurityChecks(catalogSequence))
                .sql("aggregate", ascending ? "max" : "min")
                .sql("toward_start", ascending ? "floor" : "ceil")
                .sql("edges", edges(catalogSequence))
                .sql("passed", passed(observation))
                .sql(
                        "without_data",
                        policy.mode() == RepairMode.EXACT ? sequence.start().toString() : "null")
                .sql("or_back", orBack(observation))
                .sql("furthest", ascending ? ">" : "<")
                .number("increment", sequence.increment())
                .number("min", sequence.min())
                .number("max", sequence.max())
                .number("limit", observation.limit())
                .sql("title", literal(sequence.name().display()))
                .sql("sequence", literal(sequence.name().toSql()));
        return quoted(script);
    }

    /** Dollar quotes with a tag that no name in the statement contains. */
    private static String quoted(SqlTemplate script) {
        for (int number = 0; ; number++) {
            String tag = "$seqfix" + (number == 0 ? "" : number) + '$';
            String rendered = script.sql("tag", tag).render();
            if (rendered.split(Pattern.quote(tag), -1).length == 3) {
                return rendered;
            }
        }
    }

    private String locks(CatalogSequence sequence, RepairMethod method) {
        List<QualifiedName> tables = RepairLocks.tables(sequence, lock);
        List<String> statements = new ArrayList<>();
        if (!tables.isEmpty()) {
            statements.add(FIRST_LOCK.name(tables.get(0)).render());
            statements.add(FURTHER_LOCKS
                    .number("patience", RepairLocks.PATIENCE.toMillis())
                    .render());
            statements.add(RepairLocks.lockTables(tables));
        }
        if (method == RepairMethod.RESTART) {
            statements.add(LOCK_SEQUENCE.name(sequence.sequence().name()).render());
        }
        return statements.stream().map(statement -> statement + ';').collect(Collectors.joining("\n    "));
    }

    private static String rowSecurityChecks(CatalogSequence sequence) {
        return ObservationSql.comparable(sequence).stream()
                .map(binding -> binding.column().table())
                .distinct()
                .map(table -> ROW_SECURITY
                        .sql("table_name", literal(table.toSql()))
                        .sql("title", literal(table.display()))
                        .render())
                .collect(Collectors.joining("\n    "));
    }

    private static String edges(CatalogSequence catalogSequence) {
        Sequence sequence = catalogSequence.sequence();
        return ObservationSql.comparable(catalogSequence).stream()
                .map(binding -> ObservationSql.edge(sequence, binding))
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
                : (direction == Direction.ASCENDING ? "greatest(" : "least(") + String.join(", ", places) + ')';
    }

    private String edgeWithMargin(Direction direction) {
        if (policy.margin().signum() == 0) {
            return "edge";
        }
        return direction == Direction.ASCENDING ? "edge + " + policy.margin() : "edge - " + policy.margin();
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

    /** A string literal that means the same whatever {@code standard_conforming_strings} is. */
    private static String literal(String text) {
        String quoted = '\'' + text.replace("'", "''") + '\'';
        return text.indexOf('\\') < 0 ? quoted : 'E' + quoted.replace("\\", "\\\\");
    }
}
