package io.github.seqfix.postgres.source;

import io.github.seqfix.postgres.source.Expression.Computation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A SELECT, as PL/pgSQL has it.
 *
 * @param values what it selects
 * @param names under which names, one for each value; empty where it has none
 * @param targets the names after INTO, which may stand in most places; empty without it
 */
record SelectStatement(List<List<Token>> values, List<String> names, List<List<String>> targets) {
    private static final Set<String> AFTER_THE_LIST = Set.of(
            "from",
            "where",
            "group",
            "having",
            "window",
            "order",
            "limit",
            "offset",
            "fetch",
            "for",
            "union",
            "except",
            "intersect");

    SelectStatement {
        values = List.copyOf(values);
        names = List.copyOf(names);
        targets = List.copyOf(targets);
    }

    /** Reads a statement that begins with SELECT, or what follows RETURNING, from that word on. */
    static SelectStatement parse(List<Token> tokens) {
        TokenReader reader = new TokenReader(tokens);
        reader.take();
        reader.takeWord("all", "distinct");
        List<Token> list = new ArrayList<>();
        List<List<String>> targets = new ArrayList<>();
        boolean inList = true;
        while (reader.hasMore()) {
            List<Token> part = reader.takeUntil(token -> token.isWord("into") || isAfterTheList(token));
            if (inList) {
                list.addAll(part);
            }
            if (reader.takeWord("into")) {
                targets.addAll(targets(reader));
            } else if (reader.hasMore()) {
                inList = false;
                reader.take();
            }
        }
        List<List<Token>> items = TokenReader.list(list);
        return new SelectStatement(
                items.stream().map(SelectStatement::withoutAlias).toList(),
                items.stream().map(SelectStatement::name).toList(),
                targets);
    }

    /** The names after INTO. */
    static List<List<String>> targets(TokenReader reader) {
        List<List<String>> targets = new ArrayList<>();
        reader.takeWord("strict");
        do {
            targets.add(reader.takePath());
        } while (reader.takeSymbol(","));
        return targets;
    }

    /** What it gives where one value is wanted. */
    Expression value() {
        return values.size() == 1 ? ExpressionParser.parse(values.get(0)) : new Computation(List.of());
    }

    private static boolean isAfterTheList(Token token) {
        return token.kind() == Token.Kind.WORD && AFTER_THE_LIST.contains(token.text());
    }

    /** The alias, or else the function's name. */
    private static String name(List<Token> item) {
        int value = withoutAlias(item).size();
        if (value < item.size()) {
            return item.get(item.size() - 1).text();
        }
        return item.size() > 1 && item.get(1).isSymbol("(") ? item.get(0).text() : "";
    }

    private static List<Token> withoutAlias(List<Token> value) {
        TokenReader reader = new TokenReader(value);
        List<Token> whole = reader.takeUntil(token -> token.isWord("as"));
        int last = whole.size() - 1;
        boolean bareAlias = last > 0
                && whole.get(last).isName()
                && !whole.get(last).isWord("end")
                && whole.get(last - 1).isSymbol(")");
        return bareAlias ? whole.subList(0, last) : whole;
    }
}
