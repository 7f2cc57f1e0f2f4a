package io.github.seqfix.framework;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A condition on Spring's active profiles: {@code prod}, {@code !prod}, {@code dev & (local | ide)}; one of several that
 * commas separate is enough.
 */
final class ProfileExpression {
    private static final Pattern TOKEN = Pattern.compile("\\s*([!&|()]|[^\\s!&|()]+)\\s*");

    private final String text;
    private final Collection<String> active;
    private final Matcher tokens;
    private String token = "";

    private ProfileExpression(String text, Collection<String> active) {
        this.text = text;
        this.active = active;
        this.tokens = TOKEN.matcher(text);
        advance();
    }

    /** Whether it holds where these profiles are active. One that cannot be read holds nowhere. */
    static boolean matches(String expressions, Collection<String> active) {
        return Stream.of(expressions.split(","))
                .anyMatch(expression -> new ProfileExpression(expression, active).holds());
    }

    private boolean holds() {
        return anyOf() && token.isEmpty();
    }

    private boolean anyOf() {
        boolean holds = allOf();
        while (takes("|")) {
            holds |= allOf();
        }
        return holds;
    }

    private boolean allOf() {
        boolean holds = one();
        while (takes("&")) {
            holds &= one();
        }
        return holds;
    }

    private boolean one() {
        if (takes("!")) {
            return !one();
        }
        if (takes("(")) {
            boolean holds = anyOf();
            return takes(")") && holds;
        }
        boolean holds = active.contains(token);
        advance();
        return holds;
    }

    private boolean takes(String expected) {
        boolean taken = token.equals(expected);
        if (taken) {
            advance();
        }
        return taken;
    }

    private void advance() {
        token = !text.isBlank() && tokens.lookingAt() ? tokens.group(1) : "";
        if (!token.isEmpty()) {
            tokens.region(tokens.end(), text.length());
        }
    }
}
