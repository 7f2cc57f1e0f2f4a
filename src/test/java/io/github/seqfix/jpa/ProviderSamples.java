package io.github.seqfix.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** Sample projects of each provider, whose files leave no doubt about the naming strategy. */
final class ProviderSamples {
    static final String HIBERNATE_5 = "Hibernate 5";
    static final String HIBERNATE_6 = "Hibernate 6";
    static final String HIBERNATE_7 = "Hibernate 7";
    static final String ECLIPSELINK = "EclipseLink";

    private final Path directory;

    /**
     * Creates samples.
     *
     * @param directory an empty directory
     */
    ProviderSamples(Path directory) {
        this.directory = directory;
    }

    void assertBindings(String source, String provider, String... expected) {
        assertThat(project(provider).source(source).bindings()).as(provider).containsExactlyInAnyOrder(expected);
    }

    /** The project of a provider, in a directory of its own. */
    SampleProject project(String provider) {
        SampleProject project =
                new SampleProject(directory.resolve(provider)).resource("META-INF/persistence.xml", "<persistence/>");
        return provider.equals(ECLIPSELINK)
                ? project.eclipseLink()
                : project.hibernate(Integer.parseInt(provider.substring(provider.length() - 1)));
    }
}
