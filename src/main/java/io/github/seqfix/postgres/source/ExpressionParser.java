package io.github.seqfix.postgres.source;

import io.github.seqfix.postgres.source.Expression.Call;
import io.github.seqfix.postgres.source.Expression.Cast;
import io.github.seqfix.postgres.source.Expression.Choice;
import io.github.seqfix.postgres.source.Expression.Computation;
import io.github.seqfix.postgres.source.Expression.Concatenation;
import io.github.seqfix.postgres.source.Expression.Constant;
import io.github.seqfix.postgres.source.Expression.Element;
import io.github.seqfix.postgres.source.Expression.Parameter;
import io.github.seqfix.postgres.source.Expression.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads expressions. It never fails: what it does not understand is a computation of its parts. */
final class ExpressionParser {
    /** Second words of types that have two. */
    private static final Set<String> TYPE_ENDS = Set.of("precision", "varying");

    private ExpressionParser() {}

    static Expression parse(List<Token> tokens) {
        if (!tokens.isEmpty() && tokens.get(0).isWord("select")) {
            return SelectStatement.parse(tokens).value();
        }
        TokenReader reader = new TokenReader(tokens);
        List<Expression> operands = new ArrayList<>();
        boolean onlyTexts = true;
        boolean wantsOperand = true;
        while (reader.hasMore()) {
            boolean operator =
                    reader.peek().kind() == Token.Kind.SYMBOL && !reader.peek().isSymbol("(");
            onlyTexts &= operator ? !wantsOperand && reader.peek().isSymbol("||") : wantsOperand;
            wantsOperand = operator;
            if (operator) {
                reader.take();
            } else {
                operands.add(operand(reader));
            }
        }
        if (operands.size() == 1 && onlyTexts && !wantsOperand) {
            return operands.get(0);
        }
        return onlyTexts && !wantsOperand ? new Concatenation(operands) : new Computation(operands);
    }

    static List<Expression> list(List<Token> tokens) {
        return TokenReader.list(tokens).stream().map(ExpressionParser::parse).toList();
    }

    private static Expression operand(TokenReader reader) {
        Expression value = primary(reader);
        while (true) {
            if (reader.takeSymbol("::")) {
                value = new Cast(value, type(reader));
            } else if (reader.takeSymbol("[")) {
                value = new Element(value, parse(reader.takeBracketed("]")));
            } else {
                return value;
            }
        }
    }

    private static Expression primary(TokenReader reader) {
        Token token = reader.peek();
        if (reader.takeSymbol("(")) {
            List<Token> inside = reader.takeBracketed(")");
            List<Expression> values =
                    !inside.isEmpty() && inside.get(0).isWord("select") ? List.of(parse(inside)) : list(inside);
            return values.size() == 1 ? values.get(0) : new Computation(values);
        }
        return switch (token.kind()) {
            case STRING, NUMBER -> new Constant(reader.take().text());
            case PARAMETER -> new Parameter(Integer.parseInt(reader.take().text()));
            default -> named(reader);
        };
    }

    private static Expression named(TokenReader reader) {
        if (reader.takeWord("case")) {
            return choice(reader);
        }
        List<String> path = reader.takePath();
        if (reader.peek().kind() == Token.Kind.STRING) {
            // regclass 'numbers'
            return new Cast(new Constant(reader.take().text()), path.get(path.size() - 1));
        }
        if (!reader.takeSymbol("(")) {
            return new Reference(path);
        }
        List<Token> inside = reader.takeBracketed(")");
        return path.equals(List.of("cast")) ? cast(inside) : new Call(path, arguments(inside));
    }

    private static Expression cast(List<Token> inside) {
        TokenReader reader = new TokenReader(inside);
        Expression value = parse(reader.takeUntil(token -> token.isWord("as")));
        reader.take();
        return new Cast(value, type(reader));
    }

    private static List<Expression> arguments(List<Token> inside) {
        return TokenReader.list(inside).stream()
                .map(ExpressionParser::withoutName)
                .map(ExpressionParser::parse)
                .toList();
    }

    private static List<Token> withoutName(List<Token> argument) {
        boolean named = argument.size() > 2
                && (argument.get(1).isSymbol("=>") || argument.get(1).isSymbol(":="));
        boolean spread = argument.size() > 1 && argument.get(0).isWord("variadic");
        return argument.subList(named ? 2 : spread ? 1 : 0, argument.size());
    }

    /** What follows THEN and ELSE. */
    private static Expression choice(TokenReader reader) {
        List<Expression> values = new ArrayList<>();
        while (reader.hasMore() && !reader.takeWord("end")) {
            if (reader.takeWord("then", "else")) {
                values.add(parse(reader.takeUntil(token -> isChoiceWord(token) || token.isWord("end"))));
            } else {
                reader.takeUntil(token -> isChoiceWord(token) || token.isWord("end"));
                reader.takeWord("when");
            }
        }
        return new Choice(values);
    }

    private static boolean isChoiceWord(Token token) {
        return token.isWord("when") || token.isWord("then") || token.isWord("else");
    }

    /** The name of a type, without its schema and modifiers. */
    private static String type(TokenReader reader) {
        List<String> path = reader.takePath();
        StringBuilder type = new StringBuilder(path.isEmpty() ? "" : path.get(path.size() - 1));
        while (TYPE_ENDS.contains(reader.peek().text())) {
            type.append(' ').append(reader.take().text());
        }
        if (reader.takeSymbol("(")) {
            reader.takeBracketed(")");
        }
        while (reader.peek().isSymbol("[")) {
            type.append("[]");
            reader.take();
            reader.takeBracketed("]");
        }
        return type.toString();
    }
}
