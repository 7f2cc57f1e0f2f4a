package io.github.seqfix.postgres.source;

import io.github.seqfix.postgres.source.Expression.Call;
import io.github.seqfix.postgres.source.Expression.Cast;
import io.github.seqfix.postgres.source.Expression.Choice;
import io.github.seqfix.postgres.source.Expression.Computation;
import io.github.seqfix.postgres.source.Expression.Concatenation;
import io.github.seqfix.postgres.source.Expression.Element;
import io.github.seqfix.postgres.source.Expression.Execution;
import io.github.seqfix.postgres.source.Expression.Parameter;
import io.github.seqfix.postgres.source.Expression.Reference;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From which sequences the value of an expression comes, and whether it is stored as it is drawn. */
final class Draws {
    /** The casts that leave a whole number what it is. */
    private static final Set<String> NUMBERS = Set.of(
            "smallint",
            "int2",
            "integer",
            "int",
            "int4",
            "bigint",
            "int8",
            "numeric",
            "decimal",
            "real",
            "float4",
            "double precision",
            "float8");

    private final Surroundings surroundings;
    private final String target;
    private final Texts texts;
    /** The variables that are being looked at, and whether something is made of one of them meanwhile. */
    private final Map<Scope.Bound, Boolean> open = new HashMap<>();

    private boolean computing;
    private int steps;

    /**
     * Creates it.
     *
     * @param target what the value is assigned to, with a dot in a column's name; empty when it is nothing of a row
     */
    Draws(Surroundings surroundings, String target) {
        this.surroundings = surroundings;
        this.target = target;
        this.texts = new Texts(surroundings);
    }

    Set<Draw> of(Expression expression, Scope scope) {
        if (++steps > Texts.MOST_STEPS) {
            return Set.of();
        }
        if (expression instanceof Call call) {
            return call(call, scope);
        }
        if (expression instanceof Choice choice) {
            return any(choice.values(), scope);
        }
        if (expression instanceof Reference reference) {
            return reference(String.join(".", reference.names()), scope);
        }
        if (expression instanceof Parameter parameter) {
            return bound(scope.parameter(parameter.number()));
        }
        if (expression instanceof Cast cast) {
            return NUMBERS.contains(cast.type()) ? of(cast.value(), scope) : computed(List.of(cast.value()), scope);
        }
        if (expression instanceof Concatenation concatenation) {
            return computed(concatenation.parts(), scope);
        }
        if (expression instanceof Computation computation) {
            return computed(computation.parts(), scope);
        }
        if (expression instanceof Execution execution) {
            return execution(execution, scope);
        }
        return expression instanceof Element element
                ? computed(List.of(element.array(), element.index()), scope)
                : Set.of();
    }

    /** Another column's value is its own affair: a copy of it is not drawn. */
    private Set<Draw> reference(String name, Scope scope) {
        return name.contains(".") && !name.equals(target) ? Set.of() : bound(scope.variable(name));
    }

    /** The sequences that {@code nextval} can mean with this argument. */
    Set<Draw> sequences(Expression argument, Scope scope) {
        Set<Draw> draws = new LinkedHashSet<>();
        texts.of(argument, scope).forEach(text -> draws.add(new Draw(text, true)));
        return draws.isEmpty() ? Set.of(new Draw(null, true)) : draws;
    }

    private Set<Draw> any(List<Expression> values, Scope scope) {
        Set<Draw> draws = new LinkedHashSet<>();
        values.forEach(value -> draws.addAll(of(value, scope)));
        return draws;
    }

    private Set<Draw> computed(List<Expression> parts, Scope scope) {
        boolean outer = computing;
        computing = true;
        Set<Draw> draws = new LinkedHashSet<>();
        any(parts, scope).forEach(draw -> draws.add(draw.computed()));
        computing = outer;
        return draws;
    }

    private Set<Draw> execution(Execution execution, Scope scope) {
        List<Scope.Bound> parameters = execution.parameters().stream()
                .map(parameter -> new Scope.Bound(parameter, scope))
                .toList();
        Set<Draw> draws = new LinkedHashSet<>();
        for (String statement : texts.of(execution.statement(), scope)) {
            List<Token> tokens = Tokenizer.tokens(statement);
            if (!tokens.isEmpty() && tokens.get(0).isWord("select")) {
                List<List<Token>> values = SelectStatement.parse(tokens).values();
                if (execution.value() < values.size()) {
                    draws.addAll(of(ExpressionParser.parse(values.get(execution.value())), scope.inside(parameters)));
                }
            }
        }
        return draws;
    }

    /**
     * What a variable can hold. One that is made of its own former value, {@code v := v * 10}, holds nothing that is
     * stored as it was drawn.
     */
    private Set<Draw> bound(List<Scope.Bound> values) {
        Set<Draw> draws = new LinkedHashSet<>();
        boolean made = false;
        for (Scope.Bound value : values) {
            if (open.containsKey(value)) {
                open.merge(value, computing, Boolean::logicalOr);
            } else {
                boolean outer = computing;
                computing = false;
                open.put(value, false);
                draws.addAll(of(value.expression(), value.scope()));
                made |= Boolean.TRUE.equals(open.remove(value));
                computing = outer;
            }
        }
        if (!made) {
            return draws;
        }
        Set<Draw> computed = new LinkedHashSet<>();
        draws.forEach(draw -> computed.add(draw.computed()));
        return computed;
    }

    private Set<Draw> call(Call call, Scope scope) {
        List<String> names = call.names();
        boolean builtIn = names.size() == 1 || names.get(0).equals("pg_catalog");
        if (builtIn && !call.arguments().isEmpty()) {
            switch (names.get(names.size() - 1)) {
                case "nextval" -> {
                    return sequences(call.arguments().get(0), scope);
                }
                case "currval" -> {
                    return repeated(call.arguments().get(0), scope);
                }
                case "coalesce", "greatest", "least" -> {
                    return any(call.arguments(), scope);
                }
                case "nullif" -> {
                    return of(call.arguments().get(0), scope);
                }
                default -> {
                    // Somebody's own function, or one that makes something of its arguments.
                }
            }
        }
        List<FunctionSource> functions = scope.isDeepest() ? List.of() : surroundings.functions(names);
        if (functions.isEmpty()) {
            return computed(call.arguments(), scope);
        }
        Set<Draw> draws = new LinkedHashSet<>();
        functions.forEach(function -> draws.addAll(results(function, call, scope)));
        return draws;
    }

    /** A value that was drawn before: it counts where this very function has drawn it. */
    private Set<Draw> repeated(Expression argument, Scope scope) {
        Set<Draw> drawn = new LinkedHashSet<>();
        scope.draws().forEach(draw -> drawn.addAll(sequences(draw, scope)));
        Set<Draw> repeated = new LinkedHashSet<>(sequences(argument, scope));
        repeated.retainAll(drawn);
        return repeated;
    }

    private Set<Draw> results(FunctionSource function, Call call, Scope scope) {
        Body body = function.body();
        Scope inside = scope.inside(
                function,
                body,
                call.arguments().stream()
                        .map(argument -> new Scope.Bound(argument, scope))
                        .toList());
        Set<Draw> draws = new LinkedHashSet<>(any(body.results(), inside));
        String result = function.result();
        if (result != null) {
            draws.addAll(of(new Reference(List.of(result)), inside));
        }
        return draws;
    }
}
