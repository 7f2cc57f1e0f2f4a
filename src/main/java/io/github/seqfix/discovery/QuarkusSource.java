package io.github.seqfix.discovery;

import io.github.seqfix.framework.EffectiveSettings;
import io.github.seqfix.framework.FrameworkSettings;
import io.github.seqfix.framework.Outside;
import io.github.seqfix.framework.ProjectFiles;
import io.github.seqfix.framework.QuarkusFiles;
import io.github.seqfix.framework.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quarkus's settings: {@code quarkus.datasource}, those with names, and the role that Flyway migrates with. */
final class QuarkusSource implements DatabaseSource {
    private static final String DATA_SOURCE = "quarkus.datasource";
    private static final DataSourceKeys DEFAULT =
            DataSourceKeys.under(DATA_SOURCE, Candidate.DEFAULT_NAME, ".jdbc.url", ".username");
    private static final DataSourceKeys REACTIVE = new DataSourceKeys(
            DATA_SOURCE,
            Candidate.DEFAULT_NAME,
            List.of(DATA_SOURCE + ".reactive.url"),
            DEFAULT.users(),
            DEFAULT.passwords());
    private static final Pattern URL =
            Pattern.compile("(?<label>quarkus\\.datasource\\.(?<name>\"[^\"]+\"|[^.\"]+))\\.jdbc\\.url");
    private static final Pattern KIND = Pattern.compile("pg|pgsql|postgresql");

    @Override
    public List<Sighting> look(ProjectView module) {
        Outside outside = FrameworkProject.outside(module);
        ProjectFiles files = FrameworkProject.files(module, outside);
        if (!FrameworkProject.isPossible(files, outside, "quarkus")) {
            return List.of();
        }
        FrameworkSettings framework = QuarkusFiles.read(files, outside);
        EffectiveSettings settings = framework.settings();
        DataSourceSettings dataSources = new DataSourceSettings(settings);
        List<Sighting> sightings = new ArrayList<>();
        migration(settings).flatMap(dataSources::find).ifPresent(sightings::add);
        dataSources.find(DEFAULT).ifPresent(sightings::add);
        named(settings).forEach(keys -> dataSources.find(keys).ifPresent(sightings::add));
        if (sightings.isEmpty()) {
            dataSources.find(REACTIVE).or(() -> ofDevServices(settings)).ifPresent(sightings::add);
        }
        sightings.addAll(dataSources.besides(
                framework, key -> keys(key).map(DataSourceKeys::label).orElse(null)));
        return sightings;
    }

    private static Optional<DataSourceKeys> migration(EffectiveSettings settings) {
        DataSourceKeys own = DataSourceKeys.under("quarkus.flyway", "flyway", ".jdbc-url", ".username");
        if (settings.firstOf(own.urls()).isEmpty()
                && settings.firstOf(own.users()).isEmpty()) {
            return Optional.empty();
        }
        List<String> urls = new ArrayList<>(own.urls());
        urls.addAll(DEFAULT.urls());
        return Optional.of(new DataSourceKeys(own.label(), own.name(), urls, own.users(), own.passwords()));
    }

    private static List<DataSourceKeys> named(EffectiveSettings settings) {
        Map<String, DataSourceKeys> found = new LinkedHashMap<>();
        for (Setting setting : settings.ofFiles()) {
            keys(setting.key())
                    .filter(keys -> !keys.equals(DEFAULT))
                    .ifPresent(keys -> found.putIfAbsent(keys.name(), keys));
        }
        return List.copyOf(found.values());
    }

    /** The data source whose URL has this key. */
    private static Optional<DataSourceKeys> keys(String key) {
        if (DEFAULT.urls().contains(key)) {
            return Optional.of(DEFAULT);
        }
        Matcher matcher = URL.matcher(key);
        return matcher.matches()
                ? Optional.of(DataSourceKeys.under(
                        matcher.group("label"), matcher.group("name").replace("\"", ""), ".jdbc.url", ".username"))
                : Optional.empty();
    }

    private static Optional<Sighting> ofDevServices(EffectiveSettings settings) {
        return settings.find(DATA_SOURCE + ".db-kind")
                .filter(kind -> KIND.matcher(kind.value()).matches())
                .map(kind -> new Rejected(
                        kind.place(DATA_SOURCE),
                        "it has no URL, so Quarkus starts a database of its own (Dev Services), which ends with it"));
    }
}
