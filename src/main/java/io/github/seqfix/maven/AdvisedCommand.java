package io.github.seqfix.maven;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.io.xpp3.MavenXpp3Writer;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * The command that calls a goal for the databases that this execution looked at, wherever they are: with the execution's id where it has a
 * configuration of its own, and with the options that this build was given. Secrets are left out, and named.
 */
final class AdvisedCommand {
    private static final String PLUGIN = "io.github.seqfix:seqfix-maven-plugin";
    private static final String PREFIX = "seqfix.";
    private static final String DEFAULT_CLI = "default-cli";
    /** What would keep the advised goal from doing what it is advised for, or means nothing to it. */
    private static final Set<String> LEFT_OUT =
            Set.of("seqfix.skip", "seqfix.check.skip", "seqfix.reset.skip", "seqfix.dryRun", "seqfix.failOn");

    private static final Pattern SECRET_NAME = Pattern.compile("(?i).*(password|passwd|pwd|secret|token).*");
    private static final Pattern SECRET_VALUE = Pattern.compile("(?i).*(password=|//[^/?]*:[^/?]*@).*", Pattern.DOTALL);
    private static final Pattern OF_OTHERS = Pattern.compile("(?!maven\\.).+\\..+|[A-Z0-9_]+");
    private static final String LEAVE_TO_WRITE = "-Dseqfix.discover=true";
    private static final Pattern PLAIN = Pattern.compile("[\\w.:/=,@+-]+");

    private final MavenSession session;
    private final MojoExecution execution;
    private final ChosenDatabases databases;

    /**
     * Creates it.
     *
     * @param databases the databases that this execution has looked at, whose passwords no option may show
     */
    AdvisedCommand(MavenSession session, MojoExecution execution, ChosenDatabases databases) {
        this.session = session;
        this.execution = execution;
        this.databases = databases;
    }

    /** The command, and in words what has to be added to it. */
    String of(String goal) {
        List<String> command = new ArrayList<>(List.of("mvn"));
        command.addAll(place());
        command.addAll(profiles());
        command.add(plugin() + ':' + goal + id());
        List<String> secrets = new ArrayList<>();
        Properties options = session.getUserProperties();
        for (String name : names(options)) {
            String value = options.getProperty(name);
            if (isSecret(name, value)) {
                secrets.add("-D" + name);
            } else {
                command.add(quote("-D" + name + '=' + value));
            }
        }
        if (databases.isFoundElsewhere()) {
            command.add(LEAVE_TO_WRITE);
        }
        return String.join(" ", command)
                + (secrets.isEmpty() ? "" : ", with " + String.join(" and ", secrets) + " given again");
    }

    /** The POM and the module, where Maven would not take them by itself. */
    private List<String> place() {
        List<String> place = new ArrayList<>();
        MavenExecutionRequest request = session.getRequest();
        File pom = request.getPom();
        MavenProject module = session.getCurrentProject();
        if (pom == null || module.getFile() == null) {
            return place;
        }
        Path here = Path.of(session.getSystemProperties().getProperty("user.dir", ""));
        if (!pom.toPath().equals(here.resolve("pom.xml"))) {
            place.add("-f");
            place.add(quote(relative(here, pom.toPath())));
        }
        modules(pom, module).ifPresent(modules -> {
            place.add("-pl");
            place.add(quote(modules));
        });
        return place;
    }

    /** On the command line a goal is for all modules of the build; in a POM it is for the module. */
    private Optional<String> modules(File pom, MavenProject module) {
        List<MavenProject> all = session.getAllProjects();
        boolean reactor = all != null && all.size() > 1;
        if (reactor && execution.getSource() == MojoExecution.Source.CLI) {
            return session.getProjects().size() == all.size()
                    ? Optional.empty()
                    : Optional.of(session.getProjects().stream()
                            .map(built -> ':' + built.getArtifactId())
                            .collect(Collectors.joining(",")));
        }
        return reactor || !pom.equals(module.getFile()) ? Optional.of(':' + module.getArtifactId()) : Optional.empty();
    }

    private static String relative(Path here, Path pom) {
        return pom.startsWith(here) ? here.relativize(pom).toString() : pom.toString();
    }

    private List<String> profiles() {
        Set<String> profiles = new LinkedHashSet<>(session.getRequest().getActiveProfiles());
        session.getRequest().getInactiveProfiles().forEach(profile -> profiles.add('-' + profile));
        // In one word: a list that begins with a minus would be taken for another option.
        return profiles.isEmpty() ? List.of() : List.of(quote("-P" + String.join(",", profiles)));
    }

    /** By its prefix where the POM knows it. */
    private String plugin() {
        return session.getCurrentProject().getPlugin(PLUGIN) == null
                ? execution.getGroupId() + ':' + execution.getArtifactId() + ':' + execution.getVersion()
                : "seqfix";
    }

    /** Without an id the goal takes the configuration of the plugin, and of an execution called default-cli. */
    private String id() {
        Plugin plugin = session.getCurrentProject().getPlugin(PLUGIN);
        String id = execution.getExecutionId();
        if (plugin == null || DEFAULT_CLI.equals(id)) {
            return "";
        }
        PluginExecution own = plugin.getExecutionsAsMap().get(id);
        boolean sameAsWithout = own == null
                || (!plugin.getExecutionsAsMap().containsKey(DEFAULT_CLI)
                        && Objects.toString(own.getConfiguration(), "")
                                .equals(Objects.toString(plugin.getConfiguration(), "")));
        return sameAsWithout ? "" : '@' + id;
    }

    /** The options that can have led here: those of the plugin, and those that a POM refers to. */
    private Set<String> names(Properties options) {
        String poms = poms();
        Set<String> names = new TreeSet<>();
        for (String name : options.stringPropertyNames()) {
            if (!isLeftOut(name)
                    && (name.startsWith(PREFIX) || poms.contains("${" + name + '}') || canConfigureOthers(name))) {
                names.add(name);
            }
        }
        return names;
    }

    private boolean isLeftOut(String name) {
        return LEFT_OUT.contains(name) || (databases.isFoundElsewhere() && name.equals("seqfix.discover"));
    }

    /** Whether a database that was found may be so because of it: Flyway, Spring Boot and the others take such names. */
    private boolean canConfigureOthers(String name) {
        return databases.isFound() && OF_OTHERS.matcher(name).matches();
    }

    /** The project's POM and those it inherits from, as they are written. */
    private String poms() {
        StringWriter text = new StringWriter();
        for (MavenProject project = session.getCurrentProject(); project != null; project = project.getParent()) {
            if (project.getOriginalModel() != null) {
                try {
                    new MavenXpp3Writer().write(text, project.getOriginalModel());
                } catch (IOException e) {
                    throw new IllegalStateException("a writer of texts has failed", e);
                }
            }
        }
        return text.toString();
    }

    private boolean isSecret(String name, String value) {
        return SECRET_NAME.matcher(name).matches()
                || SECRET_VALUE.matcher(value).matches()
                || databases.isPassword(value);
    }

    /** In double quotes where a shell, or cmd.exe, would read something else. */
    private static String quote(String argument) {
        return PLAIN.matcher(argument).matches() ? argument : '"' + argument.replaceAll("[\"\\\\$`]", "\\\\$0") + '"';
    }
}
