package io.github.seqfix.maven;

import io.github.seqfix.core.DeclaredBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** The parameter {@code mappings}: a list of {@code <mapping>} elements, or one text on the command line. */
public final class Mappings {
    private static final String NAME = "(?:\"(?:[^\"]|\"\")*\"|[^\"=:,])+";
    private static final Pattern ENTRY = Pattern.compile("\\s*(?<sequence>" + NAME + ")=(?<column>" + NAME
            + ")(?::(?<allocation>[A-Za-z_]+)(?:\\((?<block>\\d+)\\))?)?\\s*(?:,|$)");

    private final List<@Nullable Mapping> mappings = new ArrayList<>();
    private @Nullable String text;

    /** Takes a {@code <mapping>} of the POM. */
    public void addMapping(@Nullable Mapping mapping) {
        mappings.add(mapping);
    }

    /** Takes the text of the command line: <code>sequence=table.column:ALLOCATION(block)</code>, comma-separated. */
    public void set(String text) {
        this.text = text;
    }

    List<DeclaredBinding> bindings() throws MojoExecutionException {
        List<DeclaredBinding> bindings = new ArrayList<>();
        for (Mapping mapping : mappings) {
            // Maven makes null of <mapping/>.
            bindings.add((mapping == null ? new Mapping() : mapping).binding());
        }
        for (Mapping mapping : parse(text == null ? "" : text)) {
            bindings.add(mapping.binding());
        }
        return bindings;
    }

    private static List<Mapping> parse(String text) throws MojoExecutionException {
        List<Mapping> mappings = new ArrayList<>();
        Matcher entry = ENTRY.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!entry.region(at, text.length()).lookingAt()) {
                throw new MojoExecutionException("mappings: cannot read '" + text.substring(at)
                        + "'; write sequence=table.column or sequence=table.column:POOLED(50), separated by commas");
            }
            Mapping mapping = new Mapping();
            mapping.setSequence(entry.group("sequence").strip());
            mapping.setColumn(entry.group("column").strip());
            if (entry.group("allocation") != null) {
                mapping.setAllocation(entry.group("allocation"));
            }
            if (entry.group("block") != null) {
                mapping.setBlock(entry.group("block"));
            }
            mappings.add(mapping);
            at = entry.end();
            if (at == text.length() && text.endsWith(",")) {
                throw new MojoExecutionException(
                        "mappings: element " + (mappings.size() + 1) + " is empty; take it out, or a comma too many");
            }
        }
        return mappings;
    }

    /** As on the command line: Maven prints it under -X. */
    @Override
    public String toString() {
        return Stream.concat(mappings.stream().map(String::valueOf), Stream.ofNullable(text))
                .collect(Collectors.joining(","));
    }
}
