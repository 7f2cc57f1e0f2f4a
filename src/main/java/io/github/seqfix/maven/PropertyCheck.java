package io.github.seqfix.maven;

import io.github.seqfix.core.NearestNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/** Refuses properties that set nothing: Maven ignores them, so that {@code -Dseqfix.dryrun} would write. */
final class PropertyCheck {
    private static final String NAMESPACE = "seqfix";

    private final List<KnownParameter> known;

    /**
     * Creates it.
     *
     * @param known the parameters of all goals: a command line may call several
     */
    PropertyCheck(List<KnownParameter> known) {
        this.known = known;
    }

    /**
     * Checks all properties that are named like ours.
     *
     * @param given what was given from outside: on the command line, in MAVEN_OPTS, in .mvn/maven.config
     * @param declared the POM's, which may use names like ours for their own ends, but not ones that look like a slip
     */
    void check(Map<String, String> given, Properties declared) throws MojoExecutionException {
        for (Map.Entry<String, String> property : given.entrySet()) {
            String name = property.getKey();
            if (isInNamespace(name) && !isKnown(name) && !declared.containsKey(name)) {
                throw new MojoExecutionException("-D" + name + " is no property of seqfix; " + meant(name));
            }
            if (property.getValue().isBlank() && isKnownAndNotToBeEmpty(name)) {
                throw new MojoExecutionException("-D" + name + " is empty; leave it out, or give it a value");
            }
        }
        for (String name : declared.stringPropertyNames()) {
            if (isInNamespace(name)
                    && !isKnown(name)
                    && known.stream().anyMatch(parameter -> isSlip(name, parameter))) {
                throw new MojoExecutionException(
                        "the POM's property " + name + " is no property of seqfix; " + meant(name));
            }
        }
    }

    /** What was given from outside, the command line before the virtual machine, as Maven reads it. */
    static Map<String, String> given(Properties user, Properties system) {
        Map<String, String> given = new TreeMap<>();
        for (Properties properties : List.of(system, user)) {
            properties.stringPropertyNames().stream()
                    .filter(PropertyCheck::isInNamespace)
                    .forEach(name -> given.put(name, properties.getProperty(name)));
        }
        return given;
    }

    /** Whether it begins with our name, in whatever case, and whatever stands between that and the parameter's. */
    private static boolean isInNamespace(String name) {
        return name.regionMatches(true, 0, NAMESPACE, 0, NAMESPACE.length())
                && name.length() > NAMESPACE.length()
                && !Character.isLetterOrDigit(name.charAt(NAMESPACE.length()));
    }

    private boolean isKnown(String name) {
        return known.stream().anyMatch(parameter -> parameter.property().equals(name));
    }

    private boolean isKnownAndNotToBeEmpty(String name) {
        return known.stream().anyMatch(parameter -> parameter.property().equals(name) && !parameter.mayBeEmpty());
    }

    private static boolean isSlip(String name, KnownParameter parameter) {
        return letters(name).equals(letters(parameter.property()));
    }

    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    private String meant(String name) {
        List<KnownParameter> ours =
                known.stream().filter(KnownParameter::isOurs).toList();
        Optional<KnownParameter> called = Stream.concat(
                        ours.stream().filter(parameter -> isSlip(name, parameter)),
                        ours.stream().filter(parameter -> name.equals(KnownParameter.PREFIX + parameter.element())))
                .findFirst();
        return called.isPresent()
                ? "write -D" + called.get().property()
                : NearestNames.suggest(name, ours, KnownParameter::property, parameter -> "-D" + parameter.property());
    }
}
