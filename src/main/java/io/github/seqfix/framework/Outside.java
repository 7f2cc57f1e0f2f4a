package io.github.seqfix.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What comes from outside of the configuration files: {@code -D}, then the environment, which take precedence over them;
 * and the POM, whose properties fill in what files leave to it.
 */
public final class Outside {
    private static final Pattern FILTERED = Pattern.compile("@([A-Za-z][\\w.-]*)@");

    private final Map<String, String> userProperties;
    private final Map<String, String> userPropertiesByCanonicalKey = new LinkedHashMap<>();
    private final List<Map<String, String>> environments;
    private final Map<String, String> pomProperties;
    private final Map<String, Setting> foremost;
    private final List<String> keyPrefixes;

    /**
     * Creates it.
     *
     * @param userProperties what {@code -D} has set
     * @param environment the environment variables
     * @param pomProperties the properties of the POM
     */
    public Outside(
            Map<String, String> userProperties, Map<String, String> environment, Map<String, String> pomProperties) {
        this(userProperties, List.of(environment), pomProperties, Map.of(), List.of(""));
    }

    private Outside(
            Map<String, String> userProperties,
            List<Map<String, String>> environments,
            Map<String, String> pomProperties,
            Map<String, Setting> foremost,
            List<String> keyPrefixes) {
        this.userProperties = userProperties;
        this.environments = List.copyOf(environments);
        this.pomProperties = pomProperties;
        this.foremost = foremost;
        this.keyPrefixes = keyPrefixes;
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
                || environments.stream()
                        .flatMap(environment -> environment.keySet().stream())
                        .anyMatch(name -> name.startsWith(variables));
    }

    /** The same with further variables, over which those of the environment take precedence. */
    Outside withVariables(Map<String, String> variables) {
        List<Map<String, String>> all = new ArrayList<>(environments);
        all.add(variables);
        return new Outside(userProperties, all, pomProperties, foremost, keyPrefixes);
    }

    /**
     * The same with settings that take precedence over all others.
     *
     * @param place what sets them, for people
     * @param entries keys and values
     */
    Outside withForemost(String place, Map<String, String> entries) {
        Map<String, Setting> settings = new LinkedHashMap<>(foremost);
        entries.forEach((key, value) -> settings.put(Keys.canonical(key), Setting.fromOutside(key, value, place)));
        return new Outside(userProperties, environments, pomProperties, settings, keyPrefixes);
    }

    /**
     * The same with prefixes that stand before the keys of a profile; a key with an earlier one takes precedence over the same
     * with a later one, as far as both are set in one place.
     */
    Outside withKeyPrefixes(List<String> prefixes) {
        List<String> all = new ArrayList<>(prefixes);
        all.add("");
        return new Outside(userProperties, environments, pomProperties, foremost, all);
    }

    /** The value of a setting, where {@code -D} or the environment sets it. */
    Optional<Setting> find(String key) {
        return Optional.ofNullable(foremost.get(Keys.canonical(key)))
                .or(() -> keyPrefixes.stream()
                        .flatMap(prefix -> ofUserProperty(key, prefix + key))
                        .findFirst())
                .or(() -> environments.stream()
                        .flatMap(environment -> keyPrefixes.stream()
                                .flatMap(prefix -> Keys.variables(prefix + key))
                                .flatMap(variable -> ofVariable(key, variable, environment)))
                        .findFirst());
    }

    private Stream<Setting> ofUserProperty(String key, String written) {
        return Stream.ofNullable(userPropertiesByCanonicalKey.get(Keys.canonical(written)))
                .map(value -> Setting.fromOutside(key, value, "-D" + written));
    }

    private static Stream<Setting> ofVariable(String key, String variable, Map<String, String> environment) {
        return Stream.ofNullable(environment.get(variable)).map(value -> Setting.fromOutside(key, value, variable));
    }

    /** What a placeholder stands for, as far as it takes precedence over the files' own settings. */
    Optional<String> beforeFiles(String name) {
        return Optional.ofNullable(foremost.get(Keys.canonical(name)))
                .map(Setting::value)
                .or(() -> Optional.ofNullable(userProperties.get(name)))
                .or(() -> environments.stream()
                        .flatMap(environment -> Stream.ofNullable(environment.get(name.replaceFirst("^env\\.", ""))))
                        .findFirst())
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
