package io.github.seqfix.compose;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Replaces variables as compose does: {@code $NAME}, <code>${NAME}</code>, <code>${NAME:-default}</code> (also for an empty
 * one), <code>${NAME-default}</code>, <code>${NAME:+other}</code>, <code>${NAME:?error}</code>; {@code $$} is a dollar sign.
 */
final class Interpolation {
    private static final Pattern VARIABLE = Pattern.compile(
            "\\$(?:(?<dollar>\\$)|(?<plain>[A-Za-z_]\\w*)|\\{(?<name>[A-Za-z_]\\w*)(?<operator>:?[-+?])?)");

    private final Map<String, String> variables;

    Interpolation(Map<String, String> variables) {
        this.variables = variables;
    }

    /**
     * The text with its variables replaced; one without a value is empty, as it is to compose.
     *
     * @throws MissingVariableException when a variable that the text requires has no value
     */
    String apply(String text) {
        StringBuilder result = new StringBuilder();
        Matcher matcher = VARIABLE.matcher(text);
        int position = 0;
        while (matcher.find(position)) {
            result.append(text, position, matcher.start());
            position = matcher.end();
            if (matcher.group("dollar") != null) {
                result.append('$');
            } else if (matcher.group("name") == null) {
                result.append(variables.getOrDefault(matcher.group("plain"), ""));
            } else {
                int end = closing(text, position);
                result.append(value(matcher.group("name"), matcher.group("operator"), text.substring(position, end)));
                position = Math.min(text.length(), end + 1);
            }
        }
        return result.append(text.substring(position)).toString();
    }

    private String value(String name, @Nullable String operator, String word) {
        String value = variables.get(name);
        if (operator == null) {
            return value == null ? "" : value;
        }
        boolean emptyCounts = !operator.startsWith(":");
        boolean given = value != null && (emptyCounts || !value.isEmpty());
        return switch (operator.charAt(operator.length() - 1)) {
            case '-' -> given && value != null ? value : apply(word);
            case '+' -> given ? apply(word) : "";
            default -> {
                if (!given || value == null) {
                    throw new MissingVariableException(name);
                }
                yield value;
            }
        };
    }

    private static int closing(String text, int from) {
        int depth = 0;
        for (int index = from; index < text.length(); index++) {
            if (text.charAt(index) == '{') {
                depth++;
            } else if (text.charAt(index) == '}') {
                if (depth == 0) {
                    return index;
                }
                depth--;
            }
        }
        return text.length();
    }

    /** A variable has no value although the file requires one. */
    static final class MissingVariableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MissingVariableException(String name) {
            super(String.format(
                    "${%s} has no value, and the file requires one: set it in .env or the environment", name));
        }
    }
}
