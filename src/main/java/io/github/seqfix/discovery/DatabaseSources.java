package io.github.seqfix.discovery;

import java.util.ArrayList;
import java.util.List;

/** All places where projects say which database is theirs, in the order in which they are asked. */
public final class DatabaseSources {
    private DatabaseSources() {}

    /** Those that each module has of its own. What migrates the database comes before what only uses it. */
    public static List<DatabaseSource> ofModule() {
        List<DatabaseSource> sources = new ArrayList<>();
        for (DatabaseSource source : List.of(
                new FlywaySource(),
                new LiquibaseSource(),
                new JooqSource(),
                new WhereConfigured(SpringBootSource::new),
                new WhereConfigured(QuarkusSource::new),
                new WhereConfigured(MicronautSource::new),
                new WhereConfigured(MicroProfileSource::new),
                new PersistenceXmlSource(),
                new HibernateSource())) {
            sources.add(new OutsideOfContainers(source));
        }
        return sources;
    }

    /** Those that a build has one of, and that may serve other purposes than the application's. */
    public static List<DatabaseSource> ofBuild() {
        return List.of(new ComposeSource());
    }
}
