package io.github.seqfix.discovery;

import io.github.seqfix.framework.FrameworkSettings;
import io.github.seqfix.framework.MicronautFiles;
import io.github.seqfix.framework.Outside;
import io.github.seqfix.framework.ProjectFiles;
import io.github.seqfix.framework.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Micronaut's settings: {@code datasources.default} and those with other names. */
final class MicronautSource implements DatabaseSource {
    private static final DataSourceKeys DEFAULT =
            DataSourceKeys.under("datasources.default", Candidate.DEFAULT_NAME, ".url", ".username");
    private static final Pattern URL = Pattern.compile("(?<label>datasources\\.(?<name>[^.]+))\\.(url|jdbc-?[uU]rl)");

    @Override
    public List<Sighting> look(ProjectView module) {
        Outside outside = FrameworkProject.outside(module);
        ProjectFiles files = FrameworkProject.files(module, outside);
        if (!FrameworkProject.isPossible(files, outside, "datasources")) {
            return List.of();
        }
        FrameworkSettings framework = MicronautFiles.read(files, outside);
        DataSourceSettings dataSources = new DataSourceSettings(framework.settings());
        Map<String, DataSourceKeys> found = new LinkedHashMap<>();
        found.put(DEFAULT.name(), DEFAULT);
        for (Setting setting : framework.settings().ofFiles()) {
            keys(setting.key()).ifPresent(keys -> found.put(keys.name(), keys));
        }
        List<Sighting> sightings = new ArrayList<>();
        found.values().forEach(keys -> dataSources.find(keys).ifPresent(sightings::add));
        sightings.addAll(dataSources.besides(
                framework, key -> keys(key).map(DataSourceKeys::label).orElse(null)));
        return sightings;
    }

    /** The data source whose URL has this key. */
    private static Optional<DataSourceKeys> keys(String key) {
        Matcher matcher = URL.matcher(key);
        return matcher.matches()
                ? Optional.of(new DataSourceKeys(
                        matcher.group("label"),
                        matcher.group("name"),
                        List.of(key),
                        List.of(matcher.group("label") + ".username"),
                        List.of(matcher.group("label") + ".password")))
                : Optional.empty();
    }
}
