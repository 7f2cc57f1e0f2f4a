package io.github.seqfix.maven;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.DeclaredBinding;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Glob;
import io.github.seqfix.core.Judge;
import io.github.seqfix.core.NamingRule;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.Scan;
import io.github.seqfix.core.Scope;
import io.github.seqfix.core.UnknownNameException;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.postgres.ConnectionSettings;
import io.github.seqfix.postgres.Database;
import io.github.seqfix.postgres.DatabaseException;
import io.github.seqfix.postgres.Timeouts;
import io.github.seqfix.report.ConsoleReport;
import io.github.seqfix.report.ReportFormat;
import io.github.seqfix.report.RunReport;
import io.github.seqfix.report.SequenceResult;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** What both goals share: settings, then a scan, then a verdict for each sequence, then the reports. */
abstract class AbstractSeqfixMojo extends AbstractMojo {
    private static final int MAXIMUM_PERCENT = 100;

    private final MavenSession session;
    private final SettingsDecrypter decrypter;
    private final ProjectDependenciesResolver dependenciesResolver;

    /**
     * The JDBC URL of the database: <code>jdbc:postgresql://host:port/database</code>. A user or password in it holds
     * over <code>user</code>, <code>password</code> and <code>serverId</code>. Where it is not set, the environment
     * variables PGHOST, PGPORT and PGDATABASE are read as psql reads them. Neither of them, a URL that cannot be read,
     * or one of another database is an error.
     */
    @Parameter(property = "seqfix.url")
    private @Nullable String url;

    /** The role to connect as. Where it is not set: PGUSER, then the name of the operating system's user. */
    @Parameter(property = "seqfix.user")
    private @Nullable String user;

    /**
     * The role's password, for throw-away databases: Maven itself prints it under -X, and the process list shows what is
     * on the command line. Better: <code>serverId</code>, the environment variable PGPASSWORD, or the password file
     * (~/.pgpass, or PGPASSFILE), which are read in this order where this is not set.
     */
    @Parameter(property = "seqfix.password")
    private @Nullable String password;

    /**
     * The id of a <code>&lt;server&gt;</code> in settings.xml that holds username and password, encrypted if you like. An
     * id that settings.xml does not have, a password that cannot be decrypted, and a serverId together with
     * <code>user</code> or <code>password</code> are errors.
     */
    @Parameter(property = "seqfix.serverId")
    private @Nullable String serverId;

    /**
     * How many times to try again, a second apart, while the server does not accept connections: for a database container
     * that is still starting. A negative number is an error.
     */
    @Parameter(property = "seqfix.connectRetries", defaultValue = "0")
    private int connectRetries;

    /** How long one try to connect may take: <code>500ms</code>, <code>10s</code>, <code>2m</code>. */
    @Parameter(property = "seqfix.connectTimeout", defaultValue = "10s")
    private String connectTimeout = "10s";

    /**
     * How long one statement may take on the server, such as reading the highest id of a large table without an index:
     * <code>500ms</code>, <code>10s</code>, <code>2m</code>; <code>0s</code> means without a limit. A sequence whose
     * columns cannot be read in that time is UNKNOWN.
     */
    @Parameter(property = "seqfix.statementTimeout", defaultValue = "1m")
    private String statementTimeout = "1m";

    /**
     * How long to wait for a lock that somebody else holds: <code>500ms</code>, <code>10s</code>, <code>2m</code>;
     * <code>0s</code> means for ever. While <code>reset</code> waits for a table, inserts into that table wait behind it.
     */
    @Parameter(property = "seqfix.lockTimeout", defaultValue = "5s")
    private String lockTimeout = "5s";

    /**
     * The schemas to look at, as case-sensitive globs over their names (<code>*</code> any characters, <code>?</code>
     * one). Default: all but the system's. A glob that matches no schema is an error.
     */
    @Parameter(property = "seqfix.schemas")
    private List<String> schemas = new ArrayList<>();

    /**
     * The sequences to look at, as case-sensitive globs over <code>schema.sequence</code>, unquoted. Default: all. A glob
     * that matches no sequence is an error.
     */
    @Parameter(property = "seqfix.includes")
    private List<String> includes = new ArrayList<>();

    /** The sequences to leave out, as globs like <code>includes</code>. A glob that matches no sequence is an error. */
    @Parameter(property = "seqfix.excludes")
    private List<String> excludes = new ArrayList<>();

    /**
     * Columns that draw from a sequence without the catalog knowing, such as ids that the application fetches itself. A
     * mapping overrides all that is known otherwise of its sequence; several for one sequence add up:
     *
     * <pre>{@code
     * <mappings>
     *   <mapping>
     *     <sequence>orders_seq</sequence>
     *     <column>shop.orders.id</column>
     *     <allocation>POOLED</allocation>
     *     <block>50</block>
     *   </mapping>
     * </mappings>
     * }</pre>
     *
     * <p>Names are written as in SQL, in double quotes where SQL needs them; one without a schema must be unique in the
     * selected schemas. <code>allocation</code> is PLAIN (default), POOLED, HILO or LEGACY_HILO; <code>block</code> is the
     * number of ids that one value stands for, by default the sequence's increment. On the command line:
     * <code>-Dseqfix.mappings='orders_seq=shop.orders.id:POOLED(50),"Odd Seq"="T.x"."Id"'</code>. A mapping that cannot be
     * read, or that names what is not there, is an error that names the nearest.
     */
    @Parameter(property = "seqfix.mappings")
    private Mappings mappings = new Mappings();

    /**
     * Rules by which a sequence's name tells its column, for sequences of which nothing else is known: such as
     * <code>{table}_{column}_seq</code>, or <code>{table}_seq</code> for the primary key. Default: none. A rule without
     * <code>{table}</code> is an error.
     */
    @Parameter(property = "seqfix.namingRules")
    private List<String> namingRules = new ArrayList<>();

    /**
     * Whether the JPA entities among the project's compiled classes, and those of the modules that it depends on, tell
     * which sequences their ids draw from, and in blocks of how many ids: <code>auto</code> (where there are entities),
     * <code>true</code> (it is an error when there are none), or <code>false</code>. Names and block sizes follow the rules
     * of the provider and version among the dependencies. A mapping holds over an entity. Another word is an error.
     */
    @Parameter(property = "seqfix.entities", defaultValue = "auto")
    private String entities = "auto";

    /**
     * From which share of its range on, in percent from 1 to 100, a sequence in sync is reported as NEAR_LIMIT. Another
     * number is an error.
     */
    @Parameter(property = "seqfix.nearLimitPercent", defaultValue = "90")
    private int nearLimitPercent = 90;

    /**
     * The reports to write, of <code>json</code> (for programs) and <code>sql</code> (the repairs as a script: for review,
     * for psql, or as a migration), as <code>seqfix-check.json</code> or <code>seqfix-reset.sql</code>, say. Another word is
     * an error.
     */
    @Parameter(property = "seqfix.reports", defaultValue = "json")
    private List<String> reports = new ArrayList<>(List.of("json"));

    /** Where the reports go; the folder is created. */
    @Parameter(property = "seqfix.reportDirectory", defaultValue = "${project.build.directory}/seqfix", required = true)
    private File reportDirectory = new File("seqfix");

    /** Skips both goals. Nothing else is read or required then. */
    @Parameter(property = "seqfix.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    private @Nullable MojoExecution execution;

    AbstractSeqfixMojo(
            MavenSession session, SettingsDecrypter decrypter, ProjectDependenciesResolver dependenciesResolver) {
        this.session = session;
        this.decrypter = decrypter;
        this.dependenciesResolver = dependenciesResolver;
    }

    /** What a goal does with judged sequences: in their order, empty where nothing is to be done. */
    @FunctionalInterface
    interface Action {
        List<Optional<Repair>> apply(Database database, Judge judge, List<Finding> findings, Progress progress)
                throws DatabaseException;
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || skipGoal()) {
            getLog().info("seqfix is skipped");
            return;
        }
        ConnectionSettings connection = connectionSettings();
        Declarations declarations = declarations();
        Settings settings = new Settings(
                connection,
                new Scope(globs(schemas), globs(includes), globs(excludes)),
                declarations,
                judge(),
                failing(),
                action(),
                formats());
        String module = session.getCurrentProject().getId();
        String ranIn = new OncePerSession(session).run(identity(declarations), module, () -> run(settings));
        if (!ranIn.equals(module)) {
            getLog().info("already done in this build, by module " + ranIn);
        }
    }

    /** The goal's name, as the reports call it. */
    abstract String goal();

    /** Whether this goal alone is to be skipped. */
    abstract boolean skipGoal();

    /** Whether nothing is to be written although the goal could. */
    abstract boolean dryRun();

    /** The verdicts that fail the goal. */
    abstract Set<Verdict> failing() throws MojoExecutionException;

    /**
     * Reads the settings of this goal alone.
     *
     * @throws MojoExecutionException when one of them means nothing, before the database is asked for anything
     */
    abstract Action action() throws MojoExecutionException;

    /** Fails when the report says so. */
    abstract void conclude(RunReport report, Set<Verdict> failing) throws MojoFailureException;

    /** What makes two runs of this goal the same, beyond the settings that both goals share. */
    abstract List<Object> goalIdentity();

    /** How to call a goal of this plugin here: by its prefix where the POM knows it. */
    final String command(String goal) {
        boolean known = session.getCurrentProject().getPlugin("io.github.seqfix:seqfix-maven-plugin") != null;
        String plugin = known || execution == null
                ? "seqfix"
                : execution.getGroupId() + ':' + execution.getArtifactId() + ':' + execution.getVersion();
        return "mvn " + plugin + ':' + goal;
    }

    private void run(Settings settings) throws MojoExecutionException, MojoFailureException {
        Instant startedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        long start = System.nanoTime();
        RunReport report;
        try (Database database = Database.connect(settings.connection);
                ProgressLog progress = ProgressLog.of(session, getLog())) {
            Scan scan = database.scan(settings.scope, settings.declarations, progress);
            List<Finding> findings =
                    scan.observations().stream().map(settings.judge::judge).toList();
            List<SequenceResult> results =
                    results(findings, settings.action.apply(database, settings.judge, findings, progress));
            report = new RunReport(
                    goal(),
                    dryRun(),
                    startedAt,
                    Duration.ofNanos(System.nanoTime() - start),
                    scan.server(),
                    scan.remarks(),
                    results);
        } catch (DatabaseException | UnknownNameException e) {
            throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
        }
        report.remarks().forEach(getLog()::warn);
        log(report, settings.failing);
        for (ReportFormat format : settings.formats) {
            write(report, format);
        }
        conclude(report, settings.failing);
    }

    private static List<SequenceResult> results(List<Finding> findings, List<Optional<Repair>> repairs) {
        List<SequenceResult> results = new ArrayList<>();
        for (int index = 0; index < findings.size(); index++) {
            results.add(
                    new SequenceResult(findings.get(index), repairs.get(index).orElse(null)));
        }
        return results;
    }

    private void log(RunReport report, Set<Verdict> failing) {
        getLog().info(report.server().product() + ' ' + report.server().version() + ", database "
                + report.server().database());
        ConsoleReport console = new ConsoleReport(report, failing, getLog().isDebugEnabled());
        for (ConsoleReport.Line line : console.table()) {
            switch (line.severity()) {
                case ERROR -> getLog().error(line.text());
                case WARNING -> getLog().warn(line.text());
                case INFO -> getLog().info(line.text());
                case DEBUG -> getLog().debug(line.text());
            }
        }
        getLog().info(console.summary());
    }

    private void write(RunReport report, ReportFormat format) throws MojoExecutionException {
        Path file = reportDirectory.toPath().resolve("seqfix-" + goal() + '.' + format.word());
        try {
            Files.createDirectories(reportDirectory.toPath());
            try (Writer writer = Files.newBufferedWriter(file)) {
                format.of(report).write(writer);
            }
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "reportDirectory: cannot write " + file + ": "
                            + e.getClass().getSimpleName(),
                    e);
        }
    }

    private ConnectionSettings connectionSettings() throws MojoExecutionException {
        if (connectRetries < 0) {
            throw new MojoExecutionException("connectRetries: " + connectRetries + " is negative");
        }
        EnvironmentConnection environment = new EnvironmentConnection(session.getSystemProperties());
        String address = isEmpty(url) ? environment.url() : url;
        if (address == null) {
            throw new MojoExecutionException("no database is named: set url"
                    + " (-Dseqfix.url=jdbc:postgresql://host:port/database), or PGHOST and PGDATABASE");
        }
        Credentials credentials = credentials(environment);
        return new ConnectionSettings(
                address.strip(),
                credentials.user(),
                credentials.password(),
                connectRetries,
                Durations.parse("connectTimeout", connectTimeout),
                new Timeouts(
                        Durations.parse("statementTimeout", statementTimeout),
                        Durations.parse("lockTimeout", lockTimeout)));
    }

    private Credentials credentials(EnvironmentConnection environment) throws MojoExecutionException {
        if (isEmpty(serverId)) {
            Credentials surrounding = environment.credentials();
            return new Credentials(
                    isEmpty(user) ? surrounding.user() : user, isEmpty(password) ? surrounding.password() : password);
        }
        if (!isEmpty(user) || !isEmpty(password)) {
            throw new MojoExecutionException(
                    "serverId stands together with user or password: keep one of the two ways to log in");
        }
        return new SettingsServers(session.getSettings(), decrypter).credentials(Objects.requireNonNull(serverId));
    }

    private Judge judge() throws MojoExecutionException {
        if (nearLimitPercent < 1 || nearLimitPercent > MAXIMUM_PERCENT) {
            throw new MojoExecutionException("nearLimitPercent: " + nearLimitPercent + " is not between 1 and 100");
        }
        return new Judge(nearLimitPercent);
    }

    private List<ReportFormat> formats() throws MojoExecutionException {
        List<ReportFormat> formats = new ArrayList<>();
        for (String word : reports) {
            formats.add(Words.parse("reports", word, ReportFormat.values(), ReportFormat::word));
        }
        return formats;
    }

    private Declarations declarations() throws MojoExecutionException {
        List<DeclaredBinding> bindings = new ArrayList<>(mappings.bindings());
        List<NamingRule> rules = rules();
        EntitiesMode mode = Words.parse("entities", entities, EntitiesMode.values(), EntitiesMode::word);
        bindings.addAll(new ProjectEntities(session, dependenciesResolver, getLog()).bindings(mode));
        return new Declarations(bindings, rules);
    }

    private List<NamingRule> rules() throws MojoExecutionException {
        List<NamingRule> rules = new ArrayList<>();
        for (String pattern : namingRules) {
            if (!NamingRule.isValid(pattern)) {
                throw new MojoExecutionException("namingRules: '" + pattern
                        + "' does not mention {table}; write a rule like {table}_{column}_seq or {table}_seq");
            }
            rules.add(new NamingRule(pattern.strip()));
        }
        return rules;
    }

    private List<Object> identity(Declarations declarations) {
        List<Object> identity = new ArrayList<>(List.of(
                goal(),
                String.valueOf(url),
                String.valueOf(user),
                String.valueOf(serverId),
                schemas,
                includes,
                excludes,
                declarations,
                nearLimitPercent,
                reports));
        identity.addAll(goalIdentity());
        return identity;
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static List<Glob> globs(List<String> texts) {
        return texts.stream().map(String::strip).map(Glob::new).toList();
    }

    /** All settings of a run, read and found to mean something. */
    private record Settings(
            ConnectionSettings connection,
            Scope scope,
            Declarations declarations,
            Judge judge,
            Set<Verdict> failing,
            Action action,
            List<ReportFormat> formats) {}
}
