package io.github.seqfix.postgres.source;

import io.github.seqfix.core.Identifier;
import io.github.seqfix.postgres.source.Expression.Call;
import io.github.seqfix.postgres.source.Expression.Cast;
import io.github.seqfix.postgres.source.Expression.Choice;
import io.github.seqfix.postgres.source.Expression.Computation;
import io.github.seqfix.postgres.source.Expression.Concatenation;
import io.github.seqfix.postgres.source.Expression.Constant;
import io.github.seqfix.postgres.source.Expression.Element;
import io.github.seqfix.postgres.source.Expression.Parameter;
import io.github.seqfix.postgres.source.Expression.Reference;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which texts an expression can be, as far as the source alone tells: the names of sequences are put together so. */
final class Texts {
    /** Whatever has more has too many to be of use. */
    private static final int MOST = 16;

    /** Where variables are made of each other in all ways, there is no end to it. */
    static final int MOST_STEPS = 10_000;

    private static final Pattern PLACE = Pattern.compile("%(?:(\\d+)\\$)?([sIL%])");

    private final Surroundings surroundings;
    private final Set<Scope.Bound> open = new HashSet<>();
    private int steps;

    Texts(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** All texts that are known; none when nothing is. */
    Set<String> of(Expression expression, Scope scope) {
        if (++steps > MOST_STEPS) {
            return Set.of();
        }
        if (expression instanceof Constant constant) {
            return Set.of(constant.text());
        }
        if (expression instanceof Cast cast) {
            return of(cast.value(), scope);
        }
        if (expression instanceof Choice choice) {
            return any(choice.values(), scope);
        }
        if (expression instanceof Concatenation concatenation) {
            return joined(concatenation.parts(), scope);
        }
        if (expression instanceof Reference reference) {
            return reference(reference.names(), scope);
        }
        if (expression instanceof Parameter parameter) {
            return bound(scope.parameter(parameter.number()));
        }
        if (expression instanceof Element element) {
            return element(element, scope);
        }
        return expression instanceof Call call ? call(call, scope) : Set.of();
    }

    private Set<String> any(List<Expression> values, Scope scope) {
        Set<String> texts = new LinkedHashSet<>();
        values.forEach(value -> texts.addAll(of(value, scope)));
        return texts;
    }

    private Set<String> joined(List<Expression> parts, Scope scope) {
        Set<String> texts = Set.of("");
        for (Expression part : parts) {
            texts = combined(texts, of(part, scope), String::concat);
        }
        return texts;
    }

    private static Set<String> combined(Set<String> ones, Set<String> others, BinaryOperator<String> combination) {
        Set<String> texts = new LinkedHashSet<>();
        if (ones.size() * others.size() <= MOST) {
            ones.forEach(one -> others.forEach(other -> texts.add(combination.apply(one, other))));
        }
        return texts;
    }

    private static Set<String> each(Set<String> texts, UnaryOperator<String> change) {
        Set<String> changed = new LinkedHashSet<>();
        texts.forEach(text -> changed.add(change.apply(text)));
        return changed;
    }

    private Set<String> reference(List<String> names, Scope scope) {
        TriggerContext trigger = scope.trigger();
        if (trigger != null && names.size() == 1) {
            switch (names.get(0)) {
                case "tg_table_name", "tg_relname" -> {
                    return Set.of(trigger.table().name());
                }
                case "tg_table_schema" -> {
                    return Set.of(trigger.table().schema());
                }
                case "tg_name" -> {
                    return Set.of(trigger.name());
                }
                default -> {
                    // A variable.
                }
            }
        }
        return bound(scope.variable(String.join(".", names)));
    }

    private Set<String> bound(List<Scope.Bound> values) {
        Set<String> texts = new LinkedHashSet<>();
        for (Scope.Bound value : values) {
            if (open.add(value)) {
                texts.addAll(of(value.expression(), value.scope()));
                open.remove(value);
            }
        }
        return texts;
    }

    private static Set<String> element(Element element, Scope scope) {
        TriggerContext trigger = scope.trigger();
        if (trigger != null
                && element.array().equals(new Reference(List.of("tg_argv")))
                && element.index() instanceof Constant index
                && index.text().matches("\\d{1,3}")
                && Integer.parseInt(index.text()) < trigger.arguments().size()) {
            return Set.of(trigger.arguments().get(Integer.parseInt(index.text())));
        }
        return Set.of();
    }

    private Set<String> call(Call call, Scope scope) {
        List<Expression> arguments = call.arguments();
        String name = call.names().get(call.names().size() - 1);
        if (arguments.isEmpty()) {
            return Set.of();
        }
        return switch (name) {
            case "concat" -> joined(arguments, scope);
            case "coalesce" -> any(arguments, scope);
            case "format" -> formatted(arguments, scope);
            case "quote_ident" -> each(of(arguments.get(0), scope), Texts::quotedName);
            case "quote_literal" -> each(of(arguments.get(0), scope), Texts::quotedText);
            case "lower" -> each(of(arguments.get(0), scope), Identifier::fold);
            case "to_regclass", "regclass", "text" -> of(arguments.get(0), scope);
            case "pg_get_serial_sequence" -> owned(arguments, scope);
            default -> Set.of();
        };
    }

    private Set<String> owned(List<Expression> arguments, Scope scope) {
        Set<String> sequences = new LinkedHashSet<>();
        if (arguments.size() == 2) {
            for (String table : of(arguments.get(0), scope)) {
                for (String column : of(arguments.get(1), scope)) {
                    surroundings.ownedSequence(table, column).ifPresent(sequences::add);
                }
            }
        }
        return sequences;
    }

    private Set<String> formatted(List<Expression> arguments, Scope scope) {
        Set<String> texts = new LinkedHashSet<>();
        for (String format : of(arguments.get(0), scope)) {
            Set<String> filled = Set.of("");
            int end = 0;
            int argument = 0;
            for (MatchResult place : PLACE.matcher(format).results().toList()) {
                String before = format.substring(end, place.start());
                end = place.end();
                filled = each(filled, text -> text + before);
                if (place.group(2).equals("%")) {
                    filled = each(filled, text -> text + "%");
                } else {
                    argument = place.group(1) == null ? argument + 1 : Integer.parseInt(place.group(1));
                    Expression value = argument > 0 && argument < arguments.size()
                            ? arguments.get(argument)
                            : new Computation(List.of());
                    filled = combined(
                            filled, each(of(value, scope), text -> written(place.group(2), text)), String::concat);
                }
            }
            String rest = format.substring(end);
            texts.addAll(each(filled, text -> text + rest));
        }
        return texts;
    }

    private static String written(String conversion, String text) {
        return switch (conversion) {
            case "I" -> quotedName(text);
            case "L" -> quotedText(text);
            default -> text;
        };
    }

    private static String quotedName(String name) {
        return Identifier.quote(name);
    }

    private static String quotedText(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }
}
