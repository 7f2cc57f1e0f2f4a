package io.github.seqfix.core;

import java.util.regex.Pattern;

/**
 * A case-sensitive pattern over a raw name: {@code *} stands for any characters, {@code ?} for one, all others for
 * themselves, the dot too.
 */
public final class Glob {
    private final String text;
    private final Pattern pattern;

    public Glob(String text) {
        this.text = text;
        StringBuilder expression = new StringBuilder();
        text.codePoints().forEach(character -> {
            switch (character) {
                case '*' -> expression.append(".*");
                case '?' -> expression.append('.');
                default -> expression.append(Pattern.quote(Character.toString(character)));
            }
        });
        this.pattern = Pattern.compile(expression.toString(), Pattern.DOTALL);
    }

    public boolean matches(String name) {
        return pattern.matcher(name).matches();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Glob that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
