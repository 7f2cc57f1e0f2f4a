package io.github.seqfix.maven;

import java.util.List;
import java.util.Properties;
import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Tells where the value of a parameter comes from, for people who wonder why it is not another one. */
final class ParameterOrigin {
    private final @Nullable MojoExecution execution;
    private final Properties userProperties;
    private final List<String> within;
    private final String parent;

    /**
     * Creates it.
     *
     * @param execution the execution whose parameters these are
     * @param userProperties what {@code -D} has set
     */
    ParameterOrigin(@Nullable MojoExecution execution, Properties userProperties) {
        this(execution, userProperties, List.of(), "");
    }

    private ParameterOrigin(
            @Nullable MojoExecution execution, Properties userProperties, List<String> within, String parent) {
        this.execution = execution;
        this.userProperties = userProperties;
        this.within = List.copyOf(within);
        this.parent = parent;
    }

    /** The same where parameters stand within another one. */
    ParameterOrigin within(String other, List<String> parameters) {
        return new ParameterOrigin(execution, userProperties, parameters, other);
    }

    /** Where a parameter that has a value got it. */
    String of(String name) {
        String parameter = within.contains(name) ? parent : name;
        String property = "seqfix." + parameter;
        if (isInPom(parameter, property)) {
            return "the POM";
        }
        return userProperties.containsKey(property) ? "-D" + property : "the property " + property;
    }

    private boolean isInPom(String parameter, String property) {
        Xpp3Dom configuration = execution == null ? null : execution.getConfiguration();
        Xpp3Dom element = configuration == null ? null : configuration.getChild(parameter);
        // Elements of the POM stand beside the expression of the default.
        return element != null && (element.getChildCount() > 0 || !("${" + property + '}').equals(element.getValue()));
    }
}
