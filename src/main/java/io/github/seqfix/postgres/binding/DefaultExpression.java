package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.ValueRange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column default as {@code pg_get_expr} prints it with an empty search path, in relation to one sequence.
 *
 * @param draws whether it calls {@code nextval} of the sequence at all
 * @param range what the casts around the call let through; null when the call stands in a larger expression
 */
record DefaultExpression(boolean draws, @Nullable ValueRange range) {
    private static final Pattern CAST =
            Pattern.compile("\\((.*)\\)::(smallint|integer|bigint|numeric(?:\\((\\d+),(\\d+)\\))?)", Pattern.DOTALL);

    private static final String CALL = "nextval(";

    /** What Citus writes in place of it on a worker, where the column is too narrow for a slice of its own. */
    private static final String WORKER_CALL = "worker_" + CALL;

    /**
     * Parses a default.
     *
     * @param expression the text of the default
     * @param argument the sequence as it stands between the parentheses of {@code nextval}
     */
    static DefaultExpression parse(String expression, String argument) {
        String call = (expression.contains(WORKER_CALL) ? WORKER_CALL : CALL) + argument + ")";
        if (expression.equals(call)) {
            return new DefaultExpression(true, ValueRange.BIGINT);
        }
        if (!calls(expression, call)) {
            return new DefaultExpression(false, null);
        }
        ValueRange range = ValueRange.BIGINT;
        String rest = expression;
        for (Matcher cast = CAST.matcher(rest); cast.matches(); cast = CAST.matcher(rest)) {
            range = range.intersect(castRange(cast));
            rest = cast.group(1);
        }
        return new DefaultExpression(true, rest.equals(call) ? range : null);
    }

    /** Whether PostgreSQL's own function is called: another schema's would have its name before it. */
    private static boolean calls(String expression, String call) {
        return Pattern.compile("(?<![.\\w$\"])" + Pattern.quote(call))
                .matcher(expression)
                .find();
    }

    private static ValueRange castRange(Matcher cast) {
        return switch (cast.group(2)) {
            case "smallint" -> ValueRange.SMALLINT;
            case "integer" -> ValueRange.INTEGER;
            case "bigint", "numeric" -> ValueRange.BIGINT;
            default -> ValueRange.ofNumeric(Integer.parseInt(cast.group(3)), Integer.parseInt(cast.group(4)));
        };
    }
}
