package io.github.seqfix.postgres.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Walks over tokens. Past the last one there is an empty symbol, for ever. */
final class TokenReader {
    private static final Token END = new Token(Token.Kind.SYMBOL, "", 0, 0);

    private final List<Token> tokens;
    private int at;

    TokenReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean hasMore() {
        return at < tokens.size();
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : END;
    }

    Token take() {
        Token token = peek();
        at = Math.min(at + 1, tokens.size());
        return token;
    }

    boolean takeWord(String... words) {
        boolean there = Stream.of(words).anyMatch(peek()::isWord);
        at += there ? 1 : 0;
        return there;
    }

    boolean takeSymbol(String symbol) {
        boolean there = peek().isSymbol(symbol);
        at += there ? 1 : 0;
        return there;
    }

    /** A name with its schema or table, if any; empty when no name stands here. */
    List<String> takePath() {
        List<String> path = new ArrayList<>();
        if (peek().isName()) {
            path.add(take().text());
            while (peek().isSymbol(".") && peek(1).isName()) {
                take();
                path.add(take().text());
            }
        }
        return path;
    }

    /** All tokens up to one outside of brackets that ends them, which is not taken; to the end where there is none. */
    List<Token> takeUntil(Predicate<Token> ends) {
        int start = at;
        int depth = 0;
        int choices = 0;
        while (hasMore()) {
            Token token = peek();
            if (depth == 0 && choices == 0 && ends.test(token)) {
                break;
            }
            if (token.isSymbol("(") || token.isSymbol("[")) {
                depth++;
            } else if (token.isSymbol(")") || token.isSymbol("]")) {
                depth--;
            } else if (token.isWord("case")) {
                choices++;
            } else if (token.isWord("end")) {
                choices--;
            }
            at++;
        }
        return tokens.subList(start, at);
    }

    /** What stands between a bracket, which was taken, and the one that closes it, which is taken, too. */
    List<Token> takeBracketed(String closing) {
        List<Token> inside = takeUntil(token -> token.isSymbol(closing));
        take();
        return inside;
    }

    /** What stands between commas. */
    static List<List<Token>> list(List<Token> tokens) {
        List<List<Token>> items = new ArrayList<>();
        TokenReader reader = new TokenReader(tokens);
        while (reader.hasMore()) {
            items.add(reader.takeUntil(token -> token.isSymbol(",")));
            reader.take();
        }
        return items;
    }

    List<Token> rest() {
        return tokens.subList(at, tokens.size());
    }
}
