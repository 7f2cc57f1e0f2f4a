package io.github.seqfix.discovery;

import io.github.seqfix.framework.EffectiveSettings;
import io.github.seqfix.framework.FrameworkSettings;
import io.github.seqfix.framework.Outside;
import io.github.seqfix.framework.ProjectFiles;
import io.github.seqfix.framework.SpringBootFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Spring Boot's settings: {@code spring.datasource}, and {@code spring.flyway} and {@code spring.liquibase} where they have
 * a URL or a role of their own, which then come first: the tables belong to that role.
 */
final class SpringBootSource implements DatabaseSource {
    private static final String DATA_SOURCE = "spring.datasource";
    private static final DataSourceKeys DEFAULT = DataSourceKeys.under(
                    DATA_SOURCE, Candidate.DEFAULT_NAME, ".url", ".username")
            .overruledBy(DATA_SOURCE + ".dbcp2", ".url", ".username")
            .overruledBy(DATA_SOURCE + ".tomcat", ".url", ".username")
            .overruledBy(DATA_SOURCE + ".hikari", ".jdbc-url", ".username");
    private static final DataSourceKeys REACTIVE =
            DataSourceKeys.under("spring.r2dbc", Candidate.DEFAULT_NAME, ".url", ".username");

    /** Keys that look like those of a named data source, and are Spring's own, Quarkus's or Micronaut's. */
    private static final Pattern NOT_NAMED = Pattern.compile(
            "(?i)spring\\.datasource(\\.(hikari|tomcat|dbcp2))?|(%|quarkus\\.|datasources\\.|spring\\.(flyway|liquibase)).*");

    @Override
    public List<Sighting> look(ProjectView module) {
        Outside outside = FrameworkProject.outside(module);
        ProjectFiles files = FrameworkProject.files(module, outside);
        if (!FrameworkProject.isPossible(files, outside, "spring")) {
            return List.of();
        }
        FrameworkSettings framework = SpringBootFiles.read(files, outside);
        EffectiveSettings settings = framework.settings();
        DataSourceSettings dataSources = new DataSourceSettings(settings);
        List<Sighting> sightings = new ArrayList<>();
        migration("flyway", "spring.flyway", ".user", settings)
                .flatMap(dataSources::find)
                .ifPresent(sightings::add);
        migration("liquibase", "spring.liquibase", ".user", settings)
                .flatMap(dataSources::find)
                .ifPresent(sightings::add);
        dataSources.find(DEFAULT).ifPresent(sightings::add);
        for (DataSourceKeys keys : NamedDataSources.in(settings.ofFiles())) {
            if (!NOT_NAMED.matcher(keys.label()).matches()) {
                dataSources.find(keys).ifPresent(sightings::add);
            }
        }
        if (sightings.isEmpty()) {
            dataSources.find(REACTIVE).ifPresent(sightings::add);
            settings.firstOf(List.of(DATA_SOURCE + ".jndi-name"))
                    .ifPresent(name -> sightings.add(new Rejected(
                            name.place(DATA_SOURCE), "its jndi-name is known to an application server only")));
        }
        sightings.addAll(dataSources.besides(framework, SpringBootSource::label));
        return sightings;
    }

    /** The data source that migrates, where it is not the application's own. */
    private static Optional<DataSourceKeys> migration(
            String name, String prefix, String user, EffectiveSettings settings) {
        boolean disabled = settings.find(prefix + ".enabled")
                .map(enabled -> settings.resolve(enabled.value()).text().equalsIgnoreCase("false"))
                .orElse(false);
        DataSourceKeys own = DataSourceKeys.under(prefix, name, ".url", user);
        if (disabled
                || (settings.firstOf(own.urls()).isEmpty()
                        && settings.firstOf(own.users()).isEmpty())) {
            return Optional.empty();
        }
        List<String> urls = new ArrayList<>(own.urls());
        urls.addAll(DEFAULT.urls());
        return Optional.of(new DataSourceKeys(prefix, name, urls, own.users(), own.passwords()));
    }

    /** The label of the data source whose URL has this key; null where there is none. */
    private static @Nullable String label(String key) {
        Map<String, String> own = new LinkedHashMap<>();
        DEFAULT.urls().forEach(url -> own.put(url, DATA_SOURCE));
        own.put("spring.flyway.url", "spring.flyway");
        own.put("spring.liquibase.url", "spring.liquibase");
        String label = own.get(key);
        if (label != null) {
            return label;
        }
        return NamedDataSources.keys(key)
                .map(DataSourceKeys::label)
                .filter(named -> !NOT_NAMED.matcher(named).matches())
                .orElse(null);
    }
}
