package io.github.seqfix.postgres.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that an expression can refer to, with all that they are assigned. */
final class Scope {
    /** A function that calls a function, and so on: further down nobody looks. */
    private static final int DEEPEST = 5;

    private final Map<String, List<Bound>> variables = new HashMap<>();
    private final List<Bound> parameters;
    private final @Nullable TriggerContext trigger;
    private final List<Expression> draws;
    private final int depth;

    private Scope(List<Bound> parameters, @Nullable TriggerContext trigger, List<Expression> draws, int depth) {
        this.parameters = List.copyOf(parameters);
        this.trigger = trigger;
        this.draws = draws;
        this.depth = depth;
    }

    /**
     * An expression and the scope in which it means something.
     *
     * @param expression the expression
     * @param scope its scope
     */
    record Bound(Expression expression, Scope scope) {}

    /** Outside of all functions. */
    static Scope outside() {
        return new Scope(List.of(), null, List.of(), 0);
    }

    static Scope ofTrigger(@Nullable TriggerContext trigger, Body body) {
        Scope scope = new Scope(List.of(), trigger, body.draws(), 0);
        scope.takeAssignments(body);
        return scope;
    }

    /** Inside of a function that is called from here. */
    Scope inside(FunctionSource function, Body body, List<Bound> arguments) {
        Scope scope = new Scope(arguments, trigger, body.draws(), depth + 1);
        for (int index = 0;
                index < Math.min(arguments.size(), function.parameters().size());
                index++) {
            scope.assign(function.parameters().get(index), arguments.get(index));
        }
        scope.takeAssignments(body);
        return scope;
    }

    /** Inside of a statement that is made up at run time. */
    Scope inside(List<Bound> arguments) {
        return new Scope(arguments, trigger, draws, depth + 1);
    }

    private void takeAssignments(Body body) {
        body.assignments()
                .forEach(assignment ->
                        assign(String.join(".", assignment.target()), new Bound(assignment.value(), this)));
    }

    void assign(String name, Bound value) {
        variables.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    boolean isDeepest() {
        return depth == DEEPEST;
    }

    List<Bound> variable(String name) {
        return variables.getOrDefault(name, List.of());
    }

    List<Bound> parameter(int number) {
        return number > 0 && number <= parameters.size() ? List.of(parameters.get(number - 1)) : List.of();
    }

    @Nullable TriggerContext trigger() {
        return trigger;
    }

    /** The arguments of all calls of {@code nextval} in the function. */
    List<Expression> draws() {
        return draws;
    }
}
