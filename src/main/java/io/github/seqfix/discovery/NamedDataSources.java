package io.github.seqfix.discovery;

import io.github.seqfix.framework.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes data sources whose keys the project has made up, as those with several do:
 * {@code spring.datasource.orders.jdbc-url}, {@code app.datasource.url}, {@code javax.sql.DataSource.orders.dataSource.url}.
 */
final class NamedDataSources {
    private static final Pattern URL = Pattern.compile(
            "(?i)(?<label>(?:[^.]+\\.)*?data-?sources?(?<name>(?:\\.[^.]+)*?))(?<url>\\.(?:url|jdbc-?url|jdbc_url))");

    private NamedDataSources() {}

    /** The data sources of which these settings have the URL, in the order of the files. */
    static List<DataSourceKeys> in(List<Setting> settings) {
        Map<String, DataSourceKeys> found = new LinkedHashMap<>();
        for (Setting setting : settings) {
            keys(setting.key()).ifPresent(keys -> found.putIfAbsent(keys.label(), keys));
        }
        return List.copyOf(found.values());
    }

    /** The data source whose URL has this key. */
    static Optional<DataSourceKeys> keys(String key) {
        Matcher matcher = URL.matcher(key);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String label = matcher.group("label");
        String name = matcher.group("name");
        return Optional.of(new DataSourceKeys(
                label,
                name.isEmpty() ? label : name.substring(1),
                List.of(key),
                List.of(label + ".username", label + ".user"),
                List.of(label + ".password")));
    }
}
