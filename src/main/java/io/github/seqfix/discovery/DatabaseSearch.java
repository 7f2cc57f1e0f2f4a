package io.github.seqfix.discovery;

import io.github.seqfix.discovery.SearchResult.Ambiguous;
import io.github.seqfix.discovery.SearchResult.Found;
import io.github.seqfix.discovery.SearchResult.NotFound;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks sources in their order until one names a database. First the module at hand; then the other modules, of which each
 * has its first hit, since whoever stands at the root of a reactor means the application in it; last what a build has one
 * of, such as a compose file, and which may serve other purposes than the application's.
 */
public final class DatabaseSearch {
    private final List<DatabaseSource> ofModule;
    private final List<DatabaseSource> ofBuild;
    private final @Nullable String dataSource;

    /**
     * Creates a search.
     *
     * @param ofModule the sources that a module has of its own, first hit wins
     * @param ofBuild the sources to ask after those of all modules
     * @param dataSource the name of the data source that is meant; null where any is
     */
    public DatabaseSearch(List<DatabaseSource> ofModule, List<DatabaseSource> ofBuild, @Nullable String dataSource) {
        this.ofModule = List.copyOf(ofModule);
        this.ofBuild = List.copyOf(ofBuild);
        this.dataSource = dataSource;
    }

    /**
     * Searches.
     *
     * @param module the module at hand
     * @param others the other modules of the build
     */
    public SearchResult search(ProjectView module, List<ProjectView> others) {
        Set<Rejected> rejected = new LinkedHashSet<>();
        boolean several = !others.isEmpty();
        return result(firstHit(ofModule, module, several, rejected))
                .or(() -> result(hits(ofModule, others, rejected)))
                .or(() -> result(firstHit(ofBuild, module, several, rejected)))
                .or(() -> result(hits(ofBuild, others, rejected)))
                .orElseGet(() -> new NotFound(List.copyOf(rejected)));
    }

    private static Optional<SearchResult> result(List<Candidate> databases) {
        if (databases.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(databases.size() == 1 ? new Found(databases.get(0)) : new Ambiguous(databases));
    }

    /** What the first source with a hit names, in each of the modules. */
    private List<Candidate> hits(List<DatabaseSource> sources, List<ProjectView> modules, Set<Rejected> rejected) {
        List<Candidate> hits = new ArrayList<>();
        for (ProjectView module : modules) {
            firstHit(sources, module, true, rejected).forEach(hit -> addIfOther(hits, hit));
        }
        return hits;
    }

    /** What the first source with a hit names: several only where they differ. */
    private List<Candidate> firstHit(
            List<DatabaseSource> sources, ProjectView module, boolean several, Set<Rejected> rejected) {
        for (DatabaseSource source : sources) {
            List<Candidate> hits = new ArrayList<>();
            for (Sighting sighting : sightings(source, module)) {
                if (sighting instanceof Rejected misfit) {
                    rejected.add(several ? misfit.ofModule(module.name()) : misfit);
                } else if (sighting instanceof Candidate candidate) {
                    Candidate hit = several ? candidate.ofModule(module.name()) : candidate;
                    if (dataSource == null || dataSource.equals(hit.name())) {
                        addIfOther(hits, hit);
                    } else {
                        rejected.add(new Rejected(hit.source(), "its data source is called " + hit.name()));
                    }
                }
            }
            if (!hits.isEmpty()) {
                return hits;
            }
        }
        return List.of();
    }

    /** A project names files as its framework takes them: Windows has none with a colon in the middle, as in a URL. */
    private static List<? extends Sighting> sightings(DatabaseSource source, ProjectView module) {
        try {
            return source.look(module);
        } catch (InvalidPathException e) {
            return List.of(new Rejected(e.getInput(), "no file can be called so here: " + e.getReason()));
        }
    }

    private static void addIfOther(List<Candidate> candidates, Candidate candidate) {
        if (candidates.stream().noneMatch(candidate::isSameDatabaseAs)) {
            candidates.add(candidate);
        }
    }
}
