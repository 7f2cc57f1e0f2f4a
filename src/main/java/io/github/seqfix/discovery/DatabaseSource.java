package io.github.seqfix.discovery;

import java.util.List;

/** A place where projects say which database is theirs, such as the configuration of a plugin or of a framework. */
@FunctionalInterface
public interface DatabaseSource {

    /**
     * Looks there.
     *
     * @return the databases that the place names, and those that it names without their being of use, in the order in
     *     which it names them; empty where the project has no such place. A file that cannot be read is {@link Rejected}.
     */
    List<Sighting> look(ProjectView module);
}
