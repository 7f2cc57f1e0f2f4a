package io.github.seqfix.maven;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * A parameter of a goal, as the plugin's descriptor has it.
 *
 * @param element what a POM calls it
 * @param property what the command line calls it; empty where it has none
 */
record KnownParameter(String element, String property) {
    static final String PREFIX = "seqfix.";

    /** Empty is the same as not set: the environment and the password file take their place. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("url", "user", "password", "serverId");

    /** The parameters of one goal that a user can set. */
    static List<KnownParameter> ofGoal(MojoDescriptor goal) {
        List<KnownParameter> parameters = new ArrayList<>();
        for (Parameter parameter : goal.getParameters()) {
            if (parameter.isEditable()) {
                parameters.add(new KnownParameter(parameter.getName(), property(goal, parameter.getName())));
            }
        }
        return parameters;
    }

    /** The parameters of all goals of this goal's plugin, each once: a POM configures several goals at once. */
    static List<KnownParameter> ofPlugin(MojoDescriptor goal) {
        TreeSet<KnownParameter> parameters = new TreeSet<>(Comparator.comparing(KnownParameter::element));
        for (MojoDescriptor each : goal.getPluginDescriptor().getMojos()) {
            parameters.addAll(ofGoal(each));
        }
        return List.copyOf(parameters);
    }

    /** Whether it is of this plugin's own, and not one that the generated help goal has. */
    boolean isOurs() {
        return property.startsWith(PREFIX);
    }

    /** Whether an empty value sets nothing, and is no slip. */
    boolean mayBeEmpty() {
        return MAY_BE_EMPTY.contains(element);
    }

    /** The property without the prefix of this plugin, as somebody may write it by mistake. */
    String unprefixed() {
        return isOurs() ? property.substring(PREFIX.length()) : property;
    }

    /** The property stands in the default configuration, as {@code ${seqfix.url}}. */
    private static String property(MojoDescriptor goal, String element) {
        PlexusConfiguration configuration = goal.getMojoConfiguration().getChild(element, false);
        String expression = configuration == null ? null : configuration.getValue(null);
        return expression != null && expression.startsWith("${") && expression.endsWith("}")
                ? expression.substring(2, expression.length() - 1)
                : "";
    }
}
