package io.github.seqfix.maven;

import io.github.seqfix.discovery.Candidate;
import io.github.seqfix.discovery.DatabaseSearch;
import io.github.seqfix.discovery.DatabaseSources;
import io.github.seqfix.discovery.Rejected;
import io.github.seqfix.discovery.SearchResult;
import io.github.seqfix.discovery.SearchResult.Ambiguous;
import io.github.seqfix.discovery.SearchResult.Found;
import io.github.seqfix.discovery.SearchResult.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Finds the database that the project names for others, where nobody names one for us. */
final class Discovery {
    private static final String NONE = "no database is named: set url"
            + " (-Dseqfix.url=jdbc:postgresql://host:port/database), or PGHOST and PGDATABASE";

    private final MavenSession session;
    private final DiscoverMode mode;
    private final @Nullable String dataSource;

    /**
     * Creates it.
     *
     * @param dataSource the name of the data source that is meant; null where any is
     */
    Discovery(MavenSession session, DiscoverMode mode, @Nullable String dataSource) {
        this.session = session;
        this.mode = mode;
        this.dataSource = dataSource;
    }

    /**
     * Finds it.
     *
     * @throws MojoExecutionException when there is none, or several of which nobody says which is meant; the message says
     *     what was looked at, and how to settle it
     */
    Candidate find() throws MojoExecutionException {
        if (mode == DiscoverMode.FALSE) {
            throw new MojoExecutionException(NONE);
        }
        ProjectViews views = new ProjectViews(session);
        SearchResult result = new DatabaseSearch(DatabaseSources.ofModule(), DatabaseSources.ofBuild(), dataSource)
                .search(views.current(), views.others());
        if (result instanceof Found found) {
            return found.database();
        }
        throw new MojoExecutionException(
                result instanceof Ambiguous ambiguous ? several(ambiguous.databases()) : none((NotFound) result));
    }

    private String none(NotFound result) {
        if (result.rejected().isEmpty()) {
            return NONE;
        }
        List<String> lines =
                new ArrayList<>(List.of("no database is named; what the project names is of no use here:"));
        result.rejected().stream().map(Rejected::toString).forEach(lines::add);
        return String.join("\n  ", lines) + "\n" + block();
    }

    /** What to write into a POM, or on the command line where there is none. */
    private String block() {
        MavenProject project = session.getCurrentProject();
        if (project.getFile() == null) {
            return "Name it with -Dseqfix.url=jdbc:postgresql://host:port/database -Dseqfix.user=role";
        }
        return "Name it in the <configuration> of seqfix-maven-plugin:\n"
                + "  <url>jdbc:postgresql://localhost:5432/" + project.getArtifactId() + "</url>\n"
                + "  <user>" + project.getArtifactId() + "</user>";
    }

    private static String several(List<Candidate> databases) {
        Function<Candidate, String> choice = choice(databases);
        return "the project names several databases; choose one:\n"
                + databases.stream()
                        .map(database -> String.format(
                                "  %s, to %s (%s)", choice.apply(database), database.address(), database.source()))
                        .collect(Collectors.joining("\n"));
    }

    /** What tells them apart: the data source, the module, or nothing but the URL. */
    private static Function<Candidate, String> choice(List<Candidate> databases) {
        if (differ(databases, Candidate::name)) {
            return database -> "-Dseqfix.dataSource=" + database.name();
        }
        if (differ(databases, Candidate::module)) {
            return database -> "-pl :" + database.module();
        }
        return database -> "-Dseqfix.url=" + database.address();
    }

    private static boolean differ(List<Candidate> databases, Function<Candidate, String> trait) {
        Set<String> traits = databases.stream().map(trait).collect(Collectors.toSet());
        return traits.size() == databases.size();
    }
}
