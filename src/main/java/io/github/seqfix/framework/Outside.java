package io.github.seqfix.framework;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What comes from outside of the configuration files: {@code -D}, then the environment, which take precedence over them;
 * and the POM, whose properties fill in what files leave to it.
 */
public final class Outside {
    private static final Pattern FILTERED = Pattern.compile("@([A-Za-z][\\w.-]*)@");

    private final Map<String, String> userProperties;
    private final Map<String, String> userPropertiesByCanonicalKey = new LinkedHashMap<>();
    private final Map<String, String> environment;
    private final Map<String, String> pomProperties;

    /**
     * Creates it.
     *
     * @param userProperties what {@code -D} has set
     * @param environment the environment variables
     * @param pomProperties the properties of the POM
     */
    public Outside(
            Map<String, String> userProperties, Map<String, String> environment, Map<String, String> pomProperties) {
        this.userProperties = userProperties;
        this.environment = environment;
        this.pomProperties = pomProperties;
        userProperties.forEach((key, value) -> userPropertiesByCanonicalKey.put(Keys.canonical(key), value));
    }

    /**
     * Whether anything under this prefix is set, so that there may be settings without a file.
     *
     * @param prefix of lower-case letters, such as {@code spring}
     */
    public boolean setsAny(String prefix) {
        String variables = prefix.toUpperCase(Locale.ROOT) + '_';
        return userProperties.keySet().stream().anyMatch(key -> key.startsWith(prefix + '.'))
                || environment.keySet().stream().anyMatch(name -> name.startsWith(variables));
    }

    /** The same with further variables, over which those of the environment take precedence. */
    Outside withVariables(Map<String, String> variables) {
        Map<String, String> all = new LinkedHashMap<>(variables);
        all.putAll(environment);
        return new Outside(userProperties, all, pomProperties);
    }

    /** The value of a setting, where {@code -D} or the environment sets it. */
    Optional<Setting> find(String key) {
        String property = userPropertiesByCanonicalKey.get(Keys.canonical(key));
        if (property != null) {
            return Optional.of(Setting.fromOutside(key, property, "-D" + key));
        }
        return Keys.variables(key)
                .filter(environment::containsKey)
                .findFirst()
                .map(variable -> Setting.fromOutside(key, environment.getOrDefault(variable, ""), variable));
    }

    /** What a placeholder stands for, as far as it takes precedence over the files' own settings. */
    Optional<String> beforeFiles(String name) {
        return Optional.ofNullable(userProperties.get(name))
                .or(() -> Optional.ofNullable(environment.get(name.replaceFirst("^env\\.", ""))))
                .or(() -> find(name).map(Setting::value));
    }

    /** What a placeholder stands for that the files do not set: resources that Maven filters have its properties. */
    Optional<String> afterFiles(String name) {
        return Optional.ofNullable(pomProperties.get(name)).or(() -> Optional.ofNullable(System.getProperty(name)));
    }

    /** The text as Maven filters it: {@code @name@} replaced by properties; what has no value stays. */
    String filtered(String text) {
        return FILTERED.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(Optional.ofNullable(userProperties.get(match.group(1)))
                        .or(() -> afterFiles(match.group(1)))
                        .orElse(match.group())));
    }
}
