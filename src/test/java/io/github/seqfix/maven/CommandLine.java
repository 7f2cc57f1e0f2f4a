package io.github.seqfix.maven;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.NamingRule;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/** Lets tests of other packages write parameters as a user writes them. */
public final class CommandLine {

    private CommandLine() {}

    /** What {@code -Dseqfix.mappings} and {@code -Dseqfix.namingRules} declare. */
    public static Declarations declarations(String mappings, List<String> namingRules) throws MojoExecutionException {
        Mappings parameter = new Mappings();
        parameter.set(mappings);
        return new Declarations(
                parameter.bindings(), namingRules.stream().map(NamingRule::new).toList());
    }
}
