package io.github.seqfix.discovery;

import io.github.seqfix.framework.FrameworkSettings;
import io.github.seqfix.framework.Outside;
import io.github.seqfix.framework.QuarkusFiles;
import java.util.ArrayList;
import java.util.List;

/**
 * The data sources in META-INF/microprofile-config.properties, and those that other keys than the frameworks' own name,
 * such as Helidon's {@code javax.sql.DataSource.shop.dataSource.url}.
 */
final class MicroProfileSource implements DatabaseSource {
    private static final String FILE = "META-INF/microprofile-config.properties";

    @Override
    public List<Sighting> look(ProjectView module) {
        Outside outside = FrameworkProject.outside(module);
        var files = FrameworkProject.files(module, outside);
        if (files.onClassPath(FILE).isEmpty()) {
            return List.of();
        }
        FrameworkSettings framework = QuarkusFiles.read(files, outside);
        DataSourceSettings dataSources = new DataSourceSettings(framework.settings());
        List<Sighting> sightings = new ArrayList<>();
        for (DataSourceKeys keys : NamedDataSources.in(framework.settings().ofFiles())) {
            dataSources.find(keys).ifPresent(sightings::add);
        }
        return sightings;
    }
}
