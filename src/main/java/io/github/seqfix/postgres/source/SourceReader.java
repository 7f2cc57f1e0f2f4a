package io.github.seqfix.postgres.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from which sequences triggers, functions and defaults draw. */
public final class SourceReader {
    private static final String NEW = "new";

    private final Surroundings surroundings;

    public SourceReader(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The columns of the new row that a trigger draws; one of which something is made anywhere is computed. */
    public List<ColumnDraw> columns(FunctionSource function, TriggerContext trigger) {
        Body body = function.body();
        Scope scope = Scope.ofTrigger(trigger, body);
        Map<List<@Nullable String>, ColumnDraw> found = new LinkedHashMap<>();
        for (Assignment assignment : body.assignments()) {
            Draws draws = new Draws(surroundings, String.join(".", assignment.target()));
            column(assignment.target(), body)
                    .ifPresent(column -> draws.of(assignment.value(), scope)
                            .forEach(draw -> add(found, new ColumnDraw(column, draw, assignment.text()))));
        }
        return List.copyOf(found.values());
    }

    /** From which sequences the value of an expression, such as a default, comes. */
    public Set<Draw> expression(String sql) {
        return new Draws(surroundings, "").of(ExpressionParser.parse(Tokenizer.tokens(sql)), Scope.outside());
    }

    /**
     * All sequences that a function draws from, whatever becomes of the values.
     *
     * @param trigger the trigger that calls it; null for a function that others call
     */
    public Set<Draw> all(FunctionSource function, @Nullable TriggerContext trigger) {
        Body body = function.body();
        Scope scope = Scope.ofTrigger(trigger, body);
        Draws draws = new Draws(surroundings, "");
        Set<Draw> all = new LinkedHashSet<>();
        body.draws().forEach(argument -> all.addAll(draws.sequences(argument, scope)));
        return all;
    }

    /** The column, of the new row or of a variable that stands for it. */
    private static Optional<String> column(List<String> target, Body body) {
        return target.size() == 2 && isNewRow(target.get(0), body) ? Optional.of(target.get(1)) : Optional.empty();
    }

    private static boolean isNewRow(String name, Body body) {
        Expression row = new Expression.Reference(List.of(name));
        return name.equals(NEW)
                || (body.results().contains(row)
                        && body.assignments().stream()
                                .anyMatch(assignment -> assignment.target().equals(List.of(name))
                                        && assignment.value().equals(new Expression.Reference(List.of(NEW)))));
    }

    private static void add(Map<List<@Nullable String>, ColumnDraw> found, ColumnDraw draw) {
        List<@Nullable String> key = new ArrayList<>();
        key.add(draw.column());
        key.add(draw.draw().sequence());
        ColumnDraw known = found.get(key);
        if (known == null || (known.draw().plain() && !draw.draw().plain())) {
            found.put(key, draw);
        }
    }
}
