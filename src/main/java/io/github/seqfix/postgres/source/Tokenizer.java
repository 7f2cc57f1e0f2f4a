package io.github.seqfix.postgres.source;

import io.github.seqfix.core.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the text of a function apart as the server does: comments vanish, strings and quoted names lose their quotes. What
 * is left open ends with the text.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">PostgreSQL, Lexical Structure</a>
 */
final class Tokenizer {
    private static final Pattern WORD =
            Pattern.compile("[a-zA-Z_\\x{80}-\\x{10FFFF}][a-zA-Z_0-9$\\x{80}-\\x{10FFFF}]*");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d{1,5})");
    private static final Pattern DOLLAR_QUOTE =
            Pattern.compile("\\$(?:[a-zA-Z_\\x{80}-\\x{10FFFF}][a-zA-Z_0-9\\x{80}-\\x{10FFFF}]*)?\\$");

    private static final Pattern UNICODE_ESCAPE =
            Pattern.compile("\\\\(?:(\\\\)|\\+([0-9a-fA-F]{6})|([0-9a-fA-F]{4}))");
    private static final Set<String> LONG_SYMBOLS = Set.of("::", ":=", "||", "=>", "..");

    /** What {@code indexOf} returns for what is not there. */
    private static final int NOWHERE = -1;

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String source) {
        this.source = source;
    }

    static List<Token> tokens(String source) {
        Tokenizer tokenizer = new Tokenizer(source);
        while (tokenizer.at < source.length()) {
            tokenizer.next();
        }
        return List.copyOf(tokenizer.tokens);
    }

    private void next() {
        char character = source.charAt(at);
        if (Character.isWhitespace(character)) {
            at++;
        } else if (source.startsWith("--", at)) {
            int end = source.indexOf('\n', at);
            at = end == NOWHERE ? source.length() : end;
        } else if (source.startsWith("/*", at)) {
            skipComment();
        } else if (character == '\'') {
            string(at, at, false);
        } else if (character == '"') {
            add(Token.Kind.NAME, at, quoted(at, '"'));
        } else if (!prefixed() && !dollar() && !plain(WORD, Token.Kind.WORD) && !plain(NUMBER, Token.Kind.NUMBER)) {
            symbol();
        }
    }

    /** Comments of this kind nest. */
    private void skipComment() {
        int depth = 0;
        do {
            if (source.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (source.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0 && at != source.length());
    }

    /** Strings and names with letters before the quote. */
    private boolean prefixed() {
        if (source.regionMatches(true, at, "E'", 0, 2)) {
            string(at, at + 1, true);
            return true;
        }
        if (source.regionMatches(true, at, "N'", 0, 2)) {
            string(at, at + 1, false);
            return true;
        }
        if (source.regionMatches(true, at, "U&'", 0, 3)) {
            int start = at;
            add(Token.Kind.STRING, start, unicode(quoted(at + 2, '\'')));
            return true;
        }
        if (source.regionMatches(true, at, "U&\"", 0, 3)) {
            int start = at;
            add(Token.Kind.NAME, start, unicode(quoted(at + 2, '"')));
            return true;
        }
        return false;
    }

    private void string(int start, int quote, boolean escapes) {
        add(Token.Kind.STRING, start, escapes ? escaped(quote) : quoted(quote, '\''));
    }

    /** The text after the quote, in which the quote itself is doubled. */
    private String quoted(int quote, char mark) {
        StringBuilder text = new StringBuilder();
        at = quote + 1;
        while (at < source.length()) {
            char character = source.charAt(at++);
            if (character == mark) {
                if (at == source.length() || source.charAt(at) != mark) {
                    break;
                }
                at++;
            }
            text.append(character);
        }
        return text.toString();
    }

    /** The text after the quote, in which a backslash takes what follows as it is: names have no control characters. */
    private String escaped(int quote) {
        StringBuilder text = new StringBuilder();
        at = quote + 1;
        while (at < source.length()) {
            char character = source.charAt(at++);
            boolean another = at < source.length();
            if (character == '\\' && another) {
                text.append(source.charAt(at++));
            } else if (character == '\'') {
                if (!another || source.charAt(at) != '\'') {
                    break;
                }
                at++;
                text.append(character);
            } else {
                text.append(character);
            }
        }
        return text.toString();
    }

    private static String unicode(String text) {
        return UNICODE_ESCAPE
                .matcher(text)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) != null
                                ? "\\"
                                : Character.toString(Integer.parseInt(
                                        escape.group(2) != null ? escape.group(2) : escape.group(3), 16))));
    }

    private boolean dollar() {
        Matcher parameter = PARAMETER.matcher(source).region(at, source.length());
        if (parameter.lookingAt()) {
            int start = at;
            at = parameter.end();
            add(Token.Kind.PARAMETER, start, parameter.group(1));
            return true;
        }
        Matcher quote = DOLLAR_QUOTE.matcher(source).region(at, source.length());
        if (!quote.lookingAt()) {
            return false;
        }
        int start = at;
        int end = source.indexOf(quote.group(), quote.end());
        int textEnd = end == NOWHERE ? source.length() : end;
        at = end == NOWHERE ? textEnd : end + quote.group().length();
        add(Token.Kind.STRING, start, source.substring(quote.end(), textEnd));
        return true;
    }

    private boolean plain(Pattern pattern, Token.Kind kind) {
        Matcher matcher = pattern.matcher(source).region(at, source.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        int start = at;
        at = matcher.end();
        add(kind, start, kind == Token.Kind.WORD ? Identifier.fold(matcher.group()) : matcher.group());
        return true;
    }

    private void symbol() {
        int start = at;
        boolean isLong = at + 2 <= source.length() && LONG_SYMBOLS.contains(source.substring(at, at + 2));
        at += isLong ? 2 : 1;
        add(Token.Kind.SYMBOL, start, source.substring(start, at));
    }

    private void add(Token.Kind kind, int start, String text) {
        tokens.add(new Token(kind, text, start, at));
    }
}
