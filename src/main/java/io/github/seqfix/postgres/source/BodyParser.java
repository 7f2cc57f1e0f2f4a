package io.github.seqfix.postgres.source;

import io.github.seqfix.postgres.source.Expression.Execution;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the body of a function, in PL/pgSQL or SQL. It never fails: what it does not understand says nothing.
 *
 * @see <a href="https://www.postgresql.org/docs/current/plpgsql-statements.html">PostgreSQL, Basic Statements</a>
 */
final class BodyParser {
    /** Words that statements begin with which assign nothing, whatever stands in them. */
    private static final Set<String> OTHER_STATEMENTS = Set.of(
            "perform",
            "raise",
            "assert",
            "get",
            "open",
            "fetch",
            "move",
            "close",
            "null",
            "call",
            "commit",
            "rollback",
            "exit",
            "continue",
            "end",
            "values",
            "lock",
            "set",
            "alter",
            "create",
            "drop",
            "truncate",
            "notify");

    /** Words that statements begin with which can return what they have changed. */
    private static final String[] CHANGES = {"insert", "update", "delete", "merge"};

    private final String source;
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Expression> results = new ArrayList<>();

    private BodyParser(String source) {
        this.source = source;
    }

    /** Reads a body in PL/pgSQL. */
    static Body plpgsql(String source) {
        BodyParser parser = new BodyParser(source);
        List<Token> tokens = Tokenizer.tokens(source);
        TokenReader reader = new TokenReader(tokens);
        while (reader.hasMore()) {
            skipControl(reader);
            parser.statement(statement(reader));
        }
        return parser.body(tokens);
    }

    /** Reads a body in SQL: what its last statement selects is the result. */
    static Body sql(String source) {
        BodyParser parser = new BodyParser(source);
        List<Token> tokens = Tokenizer.tokens(source);
        TokenReader reader = new TokenReader(tokens);
        Expression last = null;
        while (reader.hasMore()) {
            if (reader.takeWord("begin")) {
                reader.takeWord("atomic");
            }
            reader.takeWord("return");
            List<Token> statement = statement(reader);
            if (!statement.isEmpty() && !statement.get(0).isWord("end")) {
                last = ExpressionParser.parse(statement);
            }
        }
        if (last != null) {
            parser.results.add(last);
        }
        return parser.body(tokens);
    }

    private Body body(List<Token> tokens) {
        return new Body(assignments, results, draws(tokens));
    }

    private static List<Expression> draws(List<Token> tokens) {
        List<Expression> draws = new ArrayList<>();
        for (int index = 0; index + 1 < tokens.size(); index++) {
            if (tokens.get(index).isWord("nextval") && tokens.get(index + 1).isSymbol("(")) {
                TokenReader reader = new TokenReader(tokens.subList(index + 2, tokens.size()));
                draws.add(ExpressionParser.parse(reader.takeBracketed(")")));
            }
        }
        return draws;
    }

    /** A statement with its semicolon taken; END is none of CASE here only when it stands alone. */
    private static List<Token> statement(TokenReader reader) {
        List<Token> statement = reader.takeUntil(token -> token.isSymbol(";"));
        reader.take();
        return statement;
    }

    /** Skips what stands before a statement: blocks, labels, and conditions. */
    private static void skipControl(TokenReader reader) {
        while (true) {
            if (reader.takeWord("if", "elsif", "elseif", "when", "case")) {
                reader.takeUntil(token -> token.isWord("then"));
                reader.take();
            } else if (reader.takeWord("while", "for", "foreach")) {
                reader.takeUntil(token -> token.isWord("loop"));
                reader.take();
            } else if (reader.peek().isSymbol("<")) {
                reader.takeUntil(token -> token.isSymbol(">"));
                reader.take();
                reader.take();
            } else if (reader.peek().isWord("end")) {
                while (reader.hasMore() && !reader.peek().isSymbol(";")) {
                    reader.take();
                }
                reader.take();
            } else if (!reader.takeWord("begin", "declare", "else", "loop", "exception")) {
                return;
            }
        }
    }

    private void statement(List<Token> statement) {
        TokenReader reader = new TokenReader(statement);
        if (reader.peek().isWord("select")) {
            SelectStatement select = SelectStatement.parse(statement);
            assign(select.targets(), select.values());
        } else if (reader.takeWord(CHANGES)) {
            reader.takeUntil(token -> token.isWord("returning"));
            SelectStatement returned = SelectStatement.parse(reader.rest());
            assign(returned.targets(), returned.values());
        } else if (reader.takeWord("with")) {
            with(reader);
        } else if (reader.takeWord("execute")) {
            execute(reader);
        } else if (reader.takeWord("return")) {
            if (reader.hasMore()
                    && !reader.peek().isWord("next")
                    && !reader.peek().isWord("query")) {
                results.add(ExpressionParser.parse(reader.rest()));
            }
        } else if (!OTHER_STATEMENTS.contains(reader.peek().text())) {
            assignment(reader);
        }
    }

    /** What a query before the statement gives is as good as a variable of that name. */
    private void with(TokenReader reader) {
        Set<String> queries = new HashSet<>();
        reader.takeWord("recursive");
        do {
            queries.add(String.join(".", reader.takePath()));
            List<String> names = new ArrayList<>();
            if (reader.takeSymbol("(")) {
                reader.takeBracketed(")").stream().filter(Token::isName).forEach(name -> names.add(name.text()));
            }
            reader.takeUntil(token -> token.isSymbol("("));
            reader.take();
            List<Token> query = reader.takeBracketed(")");
            if (!query.isEmpty() && query.get(0).isWord("select")) {
                SelectStatement select = SelectStatement.parse(query);
                assign(
                        (names.isEmpty() ? select.names() : names)
                                .stream()
                                        .map(name -> name.isEmpty() ? List.<String>of() : List.of(name))
                                        .toList(),
                        select.values());
            }
        } while (reader.takeSymbol(","));
        statement(withoutQualifiers(reader.rest(), queries));
    }

    private static List<Token> withoutQualifiers(List<Token> tokens, Set<String> qualifiers) {
        List<Token> plain = new ArrayList<>();
        for (int index = 0; index < tokens.size(); index++) {
            boolean qualifier = index + 1 < tokens.size()
                    && tokens.get(index + 1).isSymbol(".")
                    && tokens.get(index).isName()
                    && qualifiers.contains(tokens.get(index).text());
            if (qualifier) {
                index++;
            } else {
                plain.add(tokens.get(index));
            }
        }
        return plain;
    }

    private void assign(List<List<String>> targets, List<List<Token>> values) {
        for (int index = 0; index < Math.min(targets.size(), values.size()); index++) {
            add(targets.get(index), values.get(index));
        }
    }

    /** Of a variable, of a column of a record, or with the declaration of a variable. */
    private void assignment(TokenReader reader) {
        List<String> target = reader.takePath();
        reader.takeUntil(token -> token.isSymbol(":=") || token.isSymbol("=") || token.isWord("default"));
        reader.take();
        if (reader.hasMore()) {
            add(target, reader.rest());
        }
    }

    private void add(List<String> target, List<Token> value) {
        if (!value.isEmpty()) {
            add(target, ExpressionParser.parse(value), value);
        }
    }

    private void add(List<String> target, Expression value, List<Token> text) {
        if (!target.isEmpty() && !text.isEmpty()) {
            assignments.add(new Assignment(target, value, text(text)));
        }
    }

    private String text(List<Token> value) {
        return source.substring(
                        value.get(0).start(), value.get(value.size() - 1).end())
                .replaceAll("\\s+", " ");
    }

    private void execute(TokenReader reader) {
        List<Token> text = reader.takeUntil(token -> token.isWord("into") || token.isWord("using"));
        List<List<String>> targets = new ArrayList<>();
        List<Expression> parameters = new ArrayList<>();
        while (reader.hasMore()) {
            if (reader.takeWord("into")) {
                targets.addAll(SelectStatement.targets(reader));
            } else {
                reader.take();
                parameters.addAll(ExpressionParser.list(reader.takeUntil(token -> token.isWord("into"))));
            }
        }
        Expression statement = ExpressionParser.parse(text);
        for (int index = 0; index < targets.size(); index++) {
            add(targets.get(index), new Execution(statement, index, parameters), text);
        }
    }
}
