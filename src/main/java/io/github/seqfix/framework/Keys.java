package io.github.seqfix.framework;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms that the key of one setting has. */
final class Keys {
    private static final Pattern INSIGNIFICANT = Pattern.compile("[-_\"]");
    private static final Pattern NOT_IN_VARIABLES = Pattern.compile("[^A-Za-z0-9]");

    private Keys() {}

    /**
     * The key in one form of all that relaxed binding takes for the same: {@code jdbc-url}, {@code jdbcUrl},
     * {@code jdbc_url}; without the quotes around a part of it.
     */
    static String canonical(String key) {
        return INSIGNIFICANT.matcher(key).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The environment variables that set it, the usual one first. */
    static Stream<String> variables(String key) {
        return Stream.of(key.replaceAll("[-\"]", ""), key)
                .map(form -> NOT_IN_VARIABLES.matcher(form).replaceAll("_").toUpperCase(Locale.ROOT))
                .distinct();
    }
}
