package io.github.seqfix.maven;

import io.github.seqfix.core.NamingRule;
import io.github.seqfix.core.NearestNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.maven.plugin.MojoExecutionException;

/** The parameter {@code namingRules}. */
final class NamingRules {
    private NamingRules() {}

    /**
     * Reads the rules.
     *
     * @throws MojoExecutionException when one has a placeholder that does not exist, or does not mention the table
     */
    static List<NamingRule> parse(List<String> patterns) throws MojoExecutionException {
        List<NamingRule> rules = new ArrayList<>();
        for (String pattern : patterns) {
            Optional<String> unknown = NamingRule.unknownPlaceholder(pattern);
            if (unknown.isPresent()) {
                throw new MojoExecutionException(String.format(
                        "namingRules: '%s' has %s, which stands for nothing; %s",
                        pattern,
                        unknown.get(),
                        NearestNames.suggest(
                                unknown.get(), NamingRule.PLACEHOLDERS, Function.identity(), Function.identity())));
            }
            if (!NamingRule.isValid(pattern)) {
                throw new MojoExecutionException("namingRules: '" + pattern
                        + "' does not mention {table}; write a rule like {table}_{column}_seq or {table}_seq");
            }
            rules.add(new NamingRule(pattern));
        }
        return rules;
    }
}
