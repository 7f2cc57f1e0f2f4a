package io.github.seqfix.configuration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Replaces placeholders, {@code ${name}} and {@code ${name:default}}, as Spring, SmallRye and Micronaut have them: values,
 * names and defaults may hold further ones. A backslash before one keeps it as it is; a default in backticks is what stands
 * between them.
 */
public final class Placeholders {
    private static final String START = "${";

    private final Function<String, Optional<String>> values;

    /**
     * Creates it.
     *
     * @param values the value of each name, which may hold placeholders itself
     */
    public Placeholders(Function<String, Optional<String>> values) {
        this.values = values;
    }

    /** The text with the placeholders replaced by their values. */
    public ResolvedText resolve(String text) {
        List<String> missing = new ArrayList<>();
        return new ResolvedText(expand(text, new ArrayDeque<>(), missing), missing);
    }

    private String expand(String text, Deque<String> open, List<String> missing) {
        StringBuilder expanded = new StringBuilder();
        int position = 0;
        int start = text.indexOf(START);
        while (start >= 0) {
            int content = start + START.length();
            int end = closing(text, content);
            if (end < 0) {
                break;
            }
            if (start > 0 && text.charAt(start - 1) == '\\') {
                expanded.append(text, position, start - 1).append(text, start, end + 1);
            } else {
                expanded.append(text, position, start).append(value(text.substring(content, end), open, missing));
            }
            position = end + 1;
            start = text.indexOf(START, position);
        }
        return expanded.append(text, position, text.length()).toString();
    }

    private String value(String content, Deque<String> open, List<String> missing) {
        int separator = separator(content);
        String name = expand(separator < 0 ? content : content.substring(0, separator), open, missing)
                .strip();
        Optional<String> value = open.contains(name) ? Optional.empty() : values.apply(name);
        if (value.isPresent()) {
            open.push(name);
            String expanded = expand(value.get(), open, missing);
            open.pop();
            return expanded;
        }
        if (separator >= 0) {
            return expand(withoutBackticks(content.substring(separator + 1)), open, missing);
        }
        missing.add(name);
        return START + content + '}';
    }

    private static String withoutBackticks(String text) {
        return text.length() > 1 && text.startsWith("`") && text.endsWith("`")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    /** Where the brace stands that closes what is open at this position; negative where none does. */
    private static int closing(String text, int from) {
        int depth = 0;
        for (int index = from; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '{') {
                depth++;
            } else if (character == '}') {
                if (depth == 0) {
                    return index;
                }
                depth--;
            }
        }
        return -1;
    }

    /** Where the default begins, outside of the placeholders in the name; negative where there is none. */
    private static int separator(String content) {
        int depth = 0;
        for (int index = 0; index < content.length(); index++) {
            char character = content.charAt(index);
            if (character == '{') {
                depth++;
            } else if (character == '}') {
                depth--;
            } else if (character == ':' && depth == 0) {
                return index;
            }
        }
        return -1;
    }
}
