package io.github.seqfix.maven;

import io.github.seqfix.core.NearestNames;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Refuses elements of {@code <configuration>} that set nothing: Maven ignores them, at best with a warning, so that a
 * misspelt {@code <dryrun>} would write.
 */
final class PomElementCheck {
    private final List<KnownParameter> known;

    /**
     * Creates it.
     *
     * @param known the parameters of all goals: what stands beside the executions holds for each of them
     */
    PomElementCheck(List<KnownParameter> known) {
        this.known = known;
    }

    void check(List<Xpp3Dom> elements) throws MojoExecutionException {
        for (Xpp3Dom element : elements) {
            Optional<KnownParameter> parameter = known.stream()
                    .filter(candidate -> candidate.element().equals(element.getName()))
                    .findFirst();
            if (parameter.isEmpty()) {
                throw new MojoExecutionException(unknown(element.getName()));
            }
            if (!parameter.get().mayBeEmpty() && setsNothing(element)) {
                throw new MojoExecutionException(
                        element.getName() + ": <" + element.getName() + "> is empty; take it out, or give it a value");
            }
        }
    }

    private String unknown(String name) {
        Optional<KnownParameter> called = known.stream()
                .filter(parameter -> parameter.unprefixed().equals(name)
                        || parameter.property().equals(name))
                .findFirst();
        String meant = called.isPresent()
                ? "in a POM it is called <" + called.get().element() + ">"
                : NearestNames.suggest(
                        name,
                        known.stream().filter(KnownParameter::isOurs).toList(),
                        KnownParameter::element,
                        parameter -> "<" + parameter.element() + ">");
        return "<" + name + "> in the POM's configuration of seqfix-maven-plugin is no parameter of it; " + meant;
    }

    /** An element may be empty to take away what a parent has: {@code <excludes combine.self="override" />}. */
    private static boolean setsNothing(Xpp3Dom element) {
        return element.getChildCount() == 0
                && isBlank(element.getValue())
                && !"override".equals(element.getAttribute("combine.self"));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
