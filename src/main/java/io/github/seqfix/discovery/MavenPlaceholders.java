package io.github.seqfix.discovery;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Replaces what a POM, and the files of its plugins, refer to: properties and environment variables. */
public final class MavenPlaceholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}]+)}");
    private static final String VARIABLE = "env.";

    /** A value may refer to others, which may refer to it. */
    private static final int DEPTH = 8;

    private final Map<String, String> properties;
    private final Map<String, String> userProperties;
    private final Map<String, String> environment;

    /**
     * Creates them.
     *
     * @param properties those of the POM
     * @param userProperties what {@code -D} has set, which takes precedence
     * @param environment the environment variables, as {@code ${env.NAME}}, or {@code ${NAME}} where no property is called so
     */
    public MavenPlaceholders(
            Map<String, String> properties, Map<String, String> userProperties, Map<String, String> environment) {
        this.properties = properties;
        this.userProperties = userProperties;
        this.environment = environment;
    }

    static MavenPlaceholders of(ProjectView module) {
        return new MavenPlaceholders(module.properties(), module.userProperties(), module.environment());
    }

    /** The text with its placeholders replaced; one that refers to nothing is left as it is. */
    public String replace(String text) {
        String replaced = text;
        for (int depth = 0; depth < DEPTH && replaced.contains("${"); depth++) {
            replaced = PLACEHOLDER.matcher(replaced).replaceAll(this::replacement);
        }
        return replaced;
    }

    private String replacement(java.util.regex.MatchResult placeholder) {
        String value = value(placeholder.group(1));
        return Matcher.quoteReplacement(value == null ? placeholder.group() : value);
    }

    private @Nullable String value(String name) {
        if (name.startsWith(VARIABLE)) {
            return environment.get(name.substring(VARIABLE.length()));
        }
        String value = userProperties.getOrDefault(name, properties.get(name));
        return value == null ? environment.get(name) : value;
    }
}
