package io.github.seqfix.maven;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/**
 * Looks for parameters on the command line that lack our prefix: {@code -DdryRun} would write. Another plugin may own such
 * a name, so it is an error only where none can.
 */
final class UnprefixedCheck {
    /** Names that many plugins read. */
    private static final Set<String> WIDESPREAD =
            Set.of("skip", "url", "user", "password", "schemas", "includes", "excludes");

    private final List<KnownParameter> parameters;
    private final Requested requested;
    private final Log log;

    /**
     * Creates it.
     *
     * @param parameters those of the goal
     * @param requested who may have been meant
     * @param log hears of what may have been meant for us
     */
    UnprefixedCheck(List<KnownParameter> parameters, Requested requested, Log log) {
        this.parameters = parameters;
        this.requested = requested;
        this.log = log;
    }

    /** Who the command line calls. */
    enum Requested {
        /** Goals of ours, and nothing else. */
        ONLY_US,
        /** This goal, and phases, whose plugins may read widespread names. */
        US_AND_PHASES,
        /** This goal, and goals of other plugins. */
        US_AND_OTHERS,
        /** Phases, to one of which this goal is bound, or goals of other plugins. */
        OTHERS;

        /**
         * Tells it from the command line.
         *
         * @param goals the goals and phases there
         * @param ours how goals of ours begin: with the prefix, or with the coordinates
         * @param direct whether this goal is one of them
         */
        static Requested of(List<String> goals, Set<String> ours, boolean direct) {
            if (!direct) {
                return OTHERS;
            }
            List<String> rest = goals.stream()
                    .filter(goal -> ours.stream().noneMatch(goal::startsWith))
                    .toList();
            if (rest.isEmpty()) {
                return ONLY_US;
            }
            return rest.stream().anyMatch(goal -> goal.contains(":")) ? US_AND_OTHERS : US_AND_PHASES;
        }
    }

    /**
     * Checks the names on the command line.
     *
     * @param user what stands there
     * @param declared the POM's properties: what it declares, it also uses
     * @param reaches whether the parameter has the value that the name was given, as with {@code <url>${url}</url>}
     */
    void check(Properties user, Properties declared, BiPredicate<KnownParameter, String> reaches)
            throws MojoExecutionException {
        for (String name : new TreeSet<>(user.stringPropertyNames())) {
            for (KnownParameter parameter : parameters) {
                if (parameter.isOurs()
                        && (parameter.element().equals(name)
                                || parameter.unprefixed().equals(name))
                        && !declared.containsKey(name)
                        && !reaches.test(parameter, user.getProperty(name))) {
                    complain(name, parameter);
                }
            }
        }
    }

    private void complain(String name, KnownParameter parameter) throws MojoExecutionException {
        boolean widespread = WIDESPREAD.contains(name);
        if (requested == Requested.ONLY_US || (requested == Requested.US_AND_PHASES && !widespread)) {
            throw new MojoExecutionException("-D" + name + " sets nothing here; write -D" + parameter.property());
        }
        if (requested != Requested.OTHERS || !widespread) {
            log.warn("-D" + name + " sets nothing of seqfix; if that is meant, write -D" + parameter.property());
        }
    }
}
