package io.github.seqfix.discovery;

import io.github.seqfix.framework.Outside;
import io.github.seqfix.framework.ProjectFiles;
import java.util.LinkedHashMap;
import java.util.Map;

/** A module as frameworks see it. */
final class FrameworkProject {
    private FrameworkProject() {}

    /** What takes precedence over its files, and what the POM has for them. */
    static Outside outside(ProjectView module) {
        Map<String, String> pom = new LinkedHashMap<>();
        for (String prefix : new String[] {"", "project."}) {
            pom.put(prefix + "artifactId", module.name());
            pom.put(prefix + "basedir", module.directory().toString());
        }
        pom.putAll(module.properties());
        return new Outside(module.userProperties(), module.environment(), pom);
    }

    /** Whether a framework may have settings in the module: in its files, or outside of them under the framework's prefix. */
    static boolean isPossible(ProjectFiles files, Outside outside, String prefix) {
        return files.hasApplicationFiles() || outside.setsAny(prefix);
    }

    /** Its files. */
    static ProjectFiles files(ProjectView module, Outside outside) {
        return new ProjectFiles(module.directory(), module.resources(), module.outputDirectory(), outside);
    }
}
