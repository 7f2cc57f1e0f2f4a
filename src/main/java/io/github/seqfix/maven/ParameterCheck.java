package io.github.seqfix.maven;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** Finds what somebody has set and Maven does not hand on to the goal, before it connects to anything. */
final class ParameterCheck {
    private final MavenSession session;
    private final MojoExecution execution;
    private final Log log;

    ParameterCheck(MavenSession session, MojoExecution execution, Log log) {
        this.session = session;
        this.execution = execution;
        this.log = log;
    }

    /**
     * Checks the command line and the POM.
     *
     * @throws MojoExecutionException when something that was set has no effect; the message says what has
     */
    void check() throws MojoExecutionException {
        MojoDescriptor goal = execution.getMojoDescriptor();
        List<KnownParameter> ofGoal = KnownParameter.ofGoal(goal);
        List<KnownParameter> ofPlugin = KnownParameter.ofPlugin(goal);
        MavenProject project = session.getCurrentProject();
        Properties user = session.getUserProperties();
        Map<String, String> given = PropertyCheck.given(user, session.getSystemProperties());
        EffectiveElements effective = new EffectiveElements(
                execution.getConfiguration(), new PluginParameterExpressionEvaluator(session, execution));

        new PropertyCheck(ofPlugin).check(given, project.getProperties());
        new PomElementCheck(ofPlugin).check(PomElements.of(project, execution));
        effective.refuseOverruled(ofGoal, given);
        effective.refuseUndefined(ofGoal);
        new UnprefixedCheck(ofGoal, requested(goal.getPluginDescriptor()), log)
                .check(user, project.getProperties(), effective::has);
    }

    private UnprefixedCheck.Requested requested(PluginDescriptor plugin) {
        return UnprefixedCheck.Requested.of(
                session.getGoals(),
                Set.of(plugin.getGoalPrefix() + ':', plugin.getGroupId() + ':' + plugin.getArtifactId() + ':'),
                execution.getSource() == MojoExecution.Source.CLI);
    }
}
