package io.github.seqfix.postgres.repair;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.Binding;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.Position;
import io.github.seqfix.core.RepairMode;
import io.github.seqfix.core.RepairPolicy;
import io.github.seqfix.core.RepairScript;
import io.github.seqfix.core.ValueRange;
import io.github.seqfix.postgres.binding.BoundColumn;
import io.github.seqfix.postgres.binding.BoundSequence;
import io.github.seqfix.postgres.connection.SqlTemplate;
import java.math.BigInteger;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes repairs as a script that others run later: a function that lasts as long as the session, with one that reads for
 * it, and a call of it for each sequence. The function takes the same locks, reads again, computes again, and moves a sequence only forward. Where
 * {@code mode=exact} moves back, it does so only while the sequence stands where it was seen.
 */
final class ScriptSql {
    private static final SqlTemplate LOOK = SqlTemplate.load(ScriptSql.class, "script_look");
    private static final SqlTemplate FUNCTION = SqlTemplate.load(ScriptSql.class, "script");
    private static final SqlTemplate BODY = SqlTemplate.load(ScriptSql.class, "script_body_fragment");
    private static final SqlTemplate CALL = SqlTemplate.load(ScriptSql.class, "script_call_fragment");
    private static final SqlTemplate DROP = SqlTemplate.load(ScriptSql.class, "script_end_fragment");
    private static final SqlTemplate LITERAL = SqlTemplate.load(ScriptSql.class, "literal_fragment");
    private static final String QUOTE = "$seqfix$";
    private static final String SEPARATOR = ", ";

    private final RepairPolicy policy;
    private final LockMode lock;
    private final boolean onCitus;
    private final String preamble;

    /**
     * Prepares for scripts.
     *
     * @param onCitus whether they run on a node of Citus: what counts of a range is told then, and what is altered is altered
     *     there only
     */
    ScriptSql(RepairPolicy policy, LockMode lock, Duration lockTimeout, boolean onCitus) {
        this.policy = policy;
        this.lock = lock;
        this.onCitus = onCitus;
        this.preamble = function(lockTimeout);
    }

    RepairScript script(BoundSequence sequence, Observation observation, BigInteger next, List<String> notes) {
        return new RepairScript(
                preamble,
                DROP.sql("counted", onCitus ? ", bigint, bigint" : "").render(),
                next,
                notes,
                () -> call(sequence, observation));
    }

    private String function(Duration lockTimeout) {
        BigInteger restartWith = policy.restartWith();
        String body = BODY.sql("locks_tables", Boolean.toString(lock == LockMode.TABLE))
                .sql("locks_sequence", locksSequence())
                .text("patience", Long.toString(RepairLocks.LOCK_WAIT_WHILE_HOLDING.toMillis()))
                .number("margin", policy.margin())
                .sql("first_counted", onCitus ? "greatest(seqmin, first_counted) as seqmin" : "seqmin")
                .sql("last_counted", onCitus ? "least(seqmax, last_counted) as seqmax" : "seqmax")
                .sql("passed_by_wish", restartWith == null ? "null" : restartWith + " - direction")
                .sql("wish", restartWith == null ? "null" : restartWith.toString())
                .sql("accepts_gap", Boolean.toString(policy.acceptGap()))
                .sql(
                        "reserved",
                        policy.mode() == RepairMode.EXACT && restartWith == null
                                ? "definition.seqstart - direction"
                                : "passed")
                .sql("without_data", policy.mode() == RepairMode.EXACT ? "definition.seqstart" : "null")
                .render();
        return LOOK.render()
                + ";\n"
                + FUNCTION.number("lock_timeout", lockTimeout.toMillis())
                        .sql(
                                "counted",
                                onCitus
                                        ? ",\n    first_counted bigint default null,\n    last_counted bigint default null"
                                        : "")
                        .sql("settings", onCitus ? "\nset citus.enable_ddl_propagation = off" : "")
                        .sql("body", QUOTE + '\n' + body + '\n' + QUOTE)
                        .render();
    }

    /** Whether the sequence is locked: as {@link io.github.seqfix.core.RepairMethod#of}, asked by the role that runs it. */
    private String locksSequence() {
        return switch (lock) {
            case TABLE -> "pg_has_role((select relowner from pg_class where oid = place), 'USAGE')";
            case SEQUENCE -> "true";
            case NONE -> "false";
        };
    }

    private String call(BoundSequence sequence, Observation observation) {
        return CALL.text("sequence", sequence.name().toRegclass())
                .sql("columns", columns(sequence))
                .number("last_usable", observation.limit())
                .sql("further", allocations(observation) + seenAt(observation) + counted(observation))
                .render();
    }

    private String counted(Observation observation) {
        ValueRange range = observation.sequence().range();
        return onCitus
                ? SEPARATOR + "first_counted => " + range.min() + SEPARATOR + "last_counted => " + range.max()
                : "";
    }

    /** Table and column of each; a column that is not comparable is left out, since its table is locked only. */
    private static String columns(BoundSequence sequence) {
        return sequence.columns().stream()
                .map(BoundColumn::binding)
                .map(ScriptSql::column)
                .distinct()
                .collect(Collectors.joining(SEPARATOR));
    }

    private static String column(Binding binding) {
        String table = literal(binding.column().table().toRegclass());
        return '['
                + table
                + SEPARATOR
                + (binding.comparable() ? literal(binding.column().name()) : "null")
                + ']';
    }

    private static String allocations(Observation observation) {
        Set<String> rules = new LinkedHashSet<>();
        observation.allocations().forEach(allocation -> {
            rules.add(rule(allocation.kind().name(), allocation));
            if (allocation.lastRefused() != null) {
                rules.add(rule("REFUSED_BELOW", allocation));
            }
        });
        return rules.equals(Set.of(Allocation.Kind.PLAIN.name()))
                ? ""
                : SEPARATOR
                        + rules.stream()
                                .map(ScriptSql::literal)
                                .collect(Collectors.joining(SEPARATOR, "allocations => array[", "]"));
    }

    /** As mappings are written on the command line. */
    private static String rule(String word, Allocation allocation) {
        return allocation.isPlain() ? word : word + '(' + allocation.block() + ')';
    }

    private String seenAt(Observation observation) {
        Position position = observation.position();
        boolean comparable = observation.columns().stream()
                .allMatch(column -> column.binding().comparable());
        return policy.mode() == RepairMode.EXACT && position != null && comparable
                ? SEPARATOR + "seen_last_value => " + position.lastValue() + SEPARATOR + "seen_called => "
                        + position.called()
                : "";
    }

    private static String literal(String text) {
        return LITERAL.text("text", text).render();
    }
}
