package io.github.seqfix.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** The elements of parameters that are lists. */
final class Elements {
    private Elements() {}

    /**
     * The elements, without the blanks around them.
     *
     * @param elements as Maven sets them: it makes null of {@code <schema/>}, and of what stands behind a last comma
     * @throws MojoExecutionException when one is empty: where a variable of the build is not set, say, it may have been meant
     *     to narrow what is written to
     */
    static List<String> of(String parameter, List<@Nullable String> elements) throws MojoExecutionException {
        List<String> stripped = new ArrayList<>();
        for (String element : elements) {
            if (element == null || element.isBlank()) {
                throw new MojoExecutionException(parameter + ": element " + (stripped.size() + 1)
                        + " is empty; take it out, or a comma too many");
            }
            stripped.add(element.strip());
        }
        return stripped;
    }

    /** The elements of a list on the command line. */
    static List<String> split(String text) {
        return Stream.of(text.split(",", -1)).map(String::strip).toList();
    }
}
