package io.github.seqfix.maven;

import io.github.seqfix.core.DatabaseScope;
import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.DeclaredBinding;
import io.github.seqfix.core.Glob;
import io.github.seqfix.core.NamingRule;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.Scope;
import io.github.seqfix.core.UnknownNameException;
import io.github.seqfix.discovery.Candidate;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.DatabaseException;
import io.github.seqfix.postgres.connection.Timeouts;
import io.github.seqfix.report.ReportFormat;
import io.github.seqfix.run.Action;
import io.github.seqfix.run.Run;
import io.github.seqfix.run.RunSettings;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** What both goals share: the parameters, a run, its reports, and the end that the build takes. */
abstract class AbstractSeqfixMojo extends AbstractMojo {
    private static final int MAXIMUM_PERCENT = 100;
    private static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final MavenSession session;
    private final SettingsDecrypter decrypter;
    private final ProjectDependenciesResolver dependenciesResolver;

    /**
     * The JDBC URL of the database: <code>jdbc:postgresql://host:port/database</code>. A user or password in it takes
     * precedence over <code>user</code>, <code>password</code> and <code>serverId</code>. What it does not say, the
     * environment variables PGHOST, PGPORT, PGDATABASE, PGSERVICE, PGSSLMODE and the others of psql say. Where neither of
     * them names a database, the one that the project names for others is taken: see <code>discover</code>. None at all, a
     * URL that cannot be read or names no database, or one of another product is an error.
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
     * Whether to take the database that the project names for others, such as Flyway or Spring Boot. It is looked for where
     * neither <code>url</code> nor PGHOST, PGPORT, PGDATABASE or PGSERVICE names one: in the configuration of Flyway,
     * Liquibase or jOOQ, of Spring Boot, Quarkus, Micronaut or Hibernate, or in a compose file; the first that names a
     * PostgreSQL database. <code>auto</code>: yes, and <code>reset</code> writes to it only where its host is a loopback
     * address or it is a service of the compose file; <code>true</code>: yes, and <code>reset</code> writes to it wherever
     * it runs; <code>false</code>: no. Another word, several databases that differ, and none at all are errors.
     */
    @Parameter(property = "seqfix.discover", defaultValue = "auto")
    private String discover = "auto";

    /**
     * Which of several databases to take that the project names. It is the name of the data source in its configuration,
     * or the id of the plugin's execution; <code>default</code> is the one without a name. A name that none has is an error.
     */
    @Parameter(property = "seqfix.dataSource")
    private @Nullable String dataSource;

    /**
     * Several databases to look at in one run, with one report. Either names of databases of one server, as case-sensitive
     * globs (<code>*</code> any characters, <code>?</code> one); a glob that begins with <code>!</code> leaves out what it
     * matches. <code>url</code>, or what takes its place, leads to the server, by any of its databases:
     * <code>&lt;databases&gt;&lt;database&gt;tenant_*&lt;/database&gt;&lt;database&gt;!tenant_test&lt;/database&gt;&lt;/databases&gt;</code>,
     * or <code>-Dseqfix.databases=tenant_*,!tenant_test</code>. Templates, and databases that allow no connections, are left
     * out, and the report says so. Or connections, in a POM only:
     *
     * <pre>{@code
     * <databases>
     *   <database>
     *     <url>jdbc:postgresql://db1.example.com/shop</url>
     *     <serverId>db1</serverId>
     *   </database>
     *   <database>
     *     <url>jdbc:postgresql://db2.example.com/shop</url>
     *     <serverId>db2</serverId>
     *   </database>
     * </databases>
     * }</pre>
     *
     * <p>A connection has a <code>url</code>, and <code>serverId</code>, or <code>user</code> and <code>password</code>;
     * without any of the latter those of the goal hold. Up to four databases are looked at side by side, on up to four
     * connections in all; a role that may have fewer connections is enough. A database that cannot be reached or read fails the goal at the end, as UNKNOWN does, and
     * keeps no other from being looked at and repaired. Default: the one database that the parameters above name. A glob that matches no database, globs that leave none, an
     * empty element, globs together with connections, <code>url</code> together with connections, a connection without a
     * <code>url</code> or whose <code>url</code> names no database, and a database that is there twice are errors.
     */
    @Parameter(property = "seqfix.databases")
    private Databases databases = new Databases();

    /**
     * How many times to try again, a second apart, while the server does not accept connections: for a database container
     * that is still starting. A negative number is an error.
     */
    @Parameter(property = "seqfix.connectRetries", defaultValue = "0")
    private int connectRetries;

    /**
     * How long one try to connect may take: <code>500ms</code>, <code>10s</code>, <code>2m</code>; <code>0s</code> means
     * without a limit. Where it is not set: PGCONNECT_TIMEOUT, then 10s.
     */
    @Parameter(property = "seqfix.connectTimeout")
    private @Nullable String connectTimeout;

    /**
     * How long one statement may take on the server, such as reading the highest id of a large table without an index:
     * <code>500ms</code>, <code>10s</code>, <code>2m</code>; <code>0s</code> means without a limit. A sequence whose
     * columns cannot be read in that time is UNKNOWN. More than <code>35790m</code>, almost 25 days, is an error, here and
     * in the other two timeouts.
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
     * The schemas to look at, as case-sensitive globs over their names. In them <code>*</code> stands for any characters,
     * <code>?</code> for one; in a POM each is a <code>&lt;schema&gt;</code> element, on the command line they are separated
     * by commas. Looked at are their sequences, and those that their tables draw from, wherever these lie. Default: all but
     * the system's. A glob that matches no schema, and an empty one, are errors.
     */
    @Parameter(property = "seqfix.schemas")
    private List<@Nullable String> schemas = new ArrayList<>();

    /**
     * The sequences to look at, as case-sensitive globs over <code>schema.sequence</code>, unquoted. Default: all but those
     * of extensions, which are looked at if they are named without a wildcard, here or in a mapping. A glob that matches no
     * sequence, or only those of extensions, and an empty one, are errors.
     */
    @Parameter(property = "seqfix.includes")
    private List<@Nullable String> includes = new ArrayList<>();

    /**
     * The sequences to leave out, as globs like <code>includes</code>. Default: none. A glob that matches no sequence, and
     * an empty one, are errors.
     */
    @Parameter(property = "seqfix.excludes")
    private List<@Nullable String> excludes = new ArrayList<>();

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
     * number of ids that one value stands for, by default the sequence's increment. NOT_COMPARABLE, without a block, settles
     * that the ids are made from the values in a way that cannot be compared: the verdict stays, and neither warns nor
     * fails. On the command line:
     * <code>-Dseqfix.mappings='orders_seq=shop.orders.id:POOLED(50),"Odd Seq"="T.x"."Id"'</code>. A mapping that cannot be
     * read, that is empty, or that names what is not there, is an error.
     */
    @Parameter(property = "seqfix.mappings")
    private Mappings mappings = new Mappings();

    /**
     * Rules by which a sequence's name tells its column, for sequences of which nothing else is known. Examples are
     * <code>{table}_{column}_seq</code>, and <code>{table}_seq</code> for the primary key. Default: none. A rule without
     * <code>{table}</code>, one with anything else in braces, and an empty one are errors.
     */
    @Parameter(property = "seqfix.namingRules")
    private List<@Nullable String> namingRules = new ArrayList<>();

    /**
     * Whether the compiled JPA entities tell which sequences their ids draw from, and in blocks of how many ids. They are
     * those of the project and of the modules that it depends on. It is <code>auto</code> (where there are entities),
     * <code>true</code> (it is an error when there are none), or <code>false</code>. A goal that is called on the command
     * line reads all modules of the build. Names and block sizes follow the rules of the provider and version among the
     * dependencies. Of libraries that are known to draw from sequences, theirs are read as well. A mapping takes precedence
     * over an entity. Another word is an error.
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
     * The reports to write, of json, html, junit, markdown and sql. These are <code>json</code> (for programs),
     * <code>html</code> (a page for people, which needs nothing else), <code>junit</code> (for a CI system's list of tests:
     * a test case a sequence), <code>markdown</code> (for a comment on a pull request, at most 60 KB; also appended to the
     * file that GITHUB_STEP_SUMMARY names) and <code>sql</code> (the repairs as a script: for review, for psql, or as a
     * migration). They are written as <code>seqfix-check.json</code>, <code>.html</code>, <code>.xml</code>,
     * <code>.md</code> and <code>.sql</code>, or <code>seqfix-reset.json</code>, say; of an execution that has an
     * <code>&lt;id&gt;</code> of its own as <code>seqfix-check-id.json</code>. What an earlier run has left there, in any
     * format, is removed first, so that no report outlives a run that fails. Another word, and an empty one, are errors.
     */
    @Parameter(property = "seqfix.reports", defaultValue = "json,html")
    private List<@Nullable String> reports = new ArrayList<>(List.of("json", "html"));

    /**
     * Where the reports go; the folder is created. Default: <code>${project.build.directory}/seqfix</code>; without a POM
     * <code>target/seqfix</code> where the current folder has a <code>target</code>, else <code>seqfix</code>. A folder that
     * cannot be written to is an error before anything is repaired.
     */
    @Parameter(property = "seqfix.reportDirectory")
    private @Nullable File reportDirectory;

    /**
     * Whether executions with the same settings in different modules of one build share a run. The first module runs, the
     * others wait for it, with <code>-T</code> too, and write its report into their own folders. <code>true</code> is right
     * only where nothing between the first module and the last writes to the database: a module that imports rows of its own
     * would neither be repaired nor checked. A goal that one module calls twice runs twice. A further run in the same
     * build is cheap: the first of 100 sequences took 1.2 s and each further one 0.1 to 0.2 s, on two busy processors.
     * Another word than true and false is an error.
     */
    @Parameter(property = "seqfix.runOnlyOnce", defaultValue = "false")
    private String runOnlyOnce = "false";

    /**
     * Skips both goals: <code>true</code> or <code>false</code>, another word is an error. Nothing else is read or required
     * then.
     */
    @Parameter(property = "seqfix.skip", defaultValue = "false")
    private String skip = "false";

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    private @Nullable MojoExecution execution;

    private @Nullable ChosenDatabases chosenDatabases;

    AbstractSeqfixMojo(
            MavenSession session, SettingsDecrypter decrypter, ProjectDependenciesResolver dependenciesResolver) {
        this.session = session;
        this.decrypter = decrypter;
        this.dependenciesResolver = dependenciesResolver;
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (Switches.isOn("skip", skip) || skipGoal()) {
            getLog().info("seqfix is skipped");
            return;
        }
        MojoExecution here = Objects.requireNonNull(execution);
        ReportFiles files = reportFiles(here);
        files.remove();
        new ParameterCheck(session, here, getLog()).check();
        GoalSettings settings = settings();
        files.requireWritable();
        String file = files.forReading(settings.reports(), Path.of(session.getExecutionRootDirectory()));
        RunReport report = settings.onlyOnce() ? runOnce(settings.run(), file) : run(settings.run(), file);
        for (Path written : files.write(report, settings.reports())) {
            getLog().info("report: " + written);
        }
        if (settings.reports().contains(ReportFormat.MARKDOWN)) {
            new StepSummary(session.getSystemProperties(), getLog()).append(files.file(ReportFormat.MARKDOWN));
        }
        if (report.isFailed()) {
            throw new MojoFailureException(failure(report, file));
        }
    }

    private ReportFiles reportFiles(MojoExecution here) {
        Path directory = ReportPlace.directory(
                reportDirectory, session.getCurrentProject(), Path.of(session.getExecutionRootDirectory()));
        return new ReportFiles(directory, ReportPlace.name(here.getGoal(), here.getExecutionId()));
    }

    private RunReport runOnce(RunSettings settings, @Nullable String file) throws MojoExecutionException {
        String module = session.getCurrentProject().getId();
        OncePerSession.Shared shared = new OncePerSession(session).run(settings, module, () -> run(settings, file));
        if (!shared.module().equals(module)) {
            getLog().info("already done in this build, by module " + shared.module());
        }
        return shared.report();
    }

    /**
     * Whether this goal alone is to be skipped.
     *
     * @throws MojoExecutionException when the word for it is unknown
     */
    abstract boolean skipGoal() throws MojoExecutionException;

    /**
     * Reads the settings of this goal alone.
     *
     * @throws MojoExecutionException when one of them means nothing, before the database is asked for anything
     */
    abstract Action action() throws MojoExecutionException;

    /**
     * What the goal fails with, when the report says that it has to: the sequences, and what to do about them.
     *
     * @param file the report that has all, as a person would name it; null when none is written
     */
    abstract String failure(RunReport report, @Nullable String file);

    /** How to call a goal of this plugin for what this execution has looked at. */
    final String command(String goal) {
        return execution == null || chosenDatabases == null
                ? "mvn seqfix:" + goal
                : new AdvisedCommand(session, execution, chosenDatabases).of(goal);
    }

    private RunReport run(RunSettings settings, @Nullable String file) throws MojoExecutionException {
        RunReport report;
        ReportLog log = new ReportLog(getLog(), TerminalWidth.of(System.getenv()), file);
        try (ProgressLog progress = ProgressLog.of(session, getLog())) {
            report = new Run(settings, log, progress).execute();
        } catch (DatabaseException | UnknownNameException e) {
            throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
        }
        log.write(report);
        return report;
    }

    private GoalSettings settings() throws MojoExecutionException {
        Action action = action();
        ChosenDatabases chosen = chooseDatabases();
        if (action.writes() && discoverMode() != DiscoverMode.TRUE) {
            chosen.requireLeaveToWrite();
        }
        chosenDatabases = chosen;
        RunSettings run = new RunSettings(
                chosen.selection(),
                new Scope(globs("schemas", schemas), globs("includes", includes), globs("excludes", excludes)),
                declarations(),
                percent(),
                action);
        return new GoalSettings(run, formats(), Switches.isOn("runOnlyOnce", runOnlyOnce));
    }

    private DiscoverMode discoverMode() throws MojoExecutionException {
        return Words.parse("discover", discover, DiscoverMode.values(), DiscoverMode::word);
    }

    private ChosenDatabases chooseDatabases() throws MojoExecutionException {
        if (connectRetries < 0) {
            throw new MojoExecutionException(
                    "connectRetries: " + connectRetries + " is negative; give 0, or how often to try again");
        }
        ParameterOrigin origin = new ParameterOrigin(execution, session.getUserProperties());
        if (databases.isEmpty()) {
            return ChosenDatabases.one(choose(url, user, password, serverId, origin));
        }
        if (!databases.areConnections()) {
            DatabaseScope globs = DatabaseScope.parse(databases.globs());
            return ChosenDatabases.ofServer(choose(url, user, password, serverId, origin), globs);
        }
        if (url != null && !url.isBlank()) {
            throw new MojoExecutionException(
                    "databases: <url> stands beside connections that have one each; take it out, or name databases of its"
                            + " server by globs");
        }
        List<ChosenDatabase> connections = new ArrayList<>();
        for (DatabaseElement element : databases.connections()) {
            connections.add(choose(element, origin));
        }
        return ChosenDatabases.each(connections);
    }

    /** An element that does not say how to log in is logged in to as all are. */
    private ChosenDatabase choose(DatabaseElement element, ParameterOrigin origin) throws MojoExecutionException {
        return element.hasLogin()
                ? choose(
                        element.url(),
                        element.user(),
                        element.password(),
                        element.serverId(),
                        origin.within("databases", List.of("url", "user")))
                : choose(element.url(), user, password, serverId, origin.within("databases", List.of("url")));
    }

    private ChosenDatabase choose(
            @Nullable String address,
            @Nullable String role,
            @Nullable String secret,
            @Nullable String server,
            ParameterOrigin origin)
            throws MojoExecutionException {
        EnvironmentConnection environment = ConnectionParameters.namesService(address)
                ? EnvironmentConnection.withoutService(session.getSystemProperties())
                : EnvironmentConnection.of(session.getSystemProperties());
        ConnectionParameters parameters = ConnectionParameters.of(
                address,
                role,
                secret,
                server,
                origin,
                environment,
                new Discovery(session, discoverMode(), dataSource)::find);
        Credentials credentials = parameters.credentials(new SettingsServers(session.getSettings(), decrypter));
        ConnectionSettings connection = new ConnectionSettings(
                        parameters.url(),
                        credentials.user(),
                        credentials.password(),
                        connectRetries,
                        connectTimeout(environment),
                        new Timeouts(
                                Durations.parse("statementTimeout", statementTimeout),
                                Durations.parse("lockTimeout", lockTimeout)))
                .withDefaults(parameters.defaults(credentials))
                .withSource(parameters.source());
        Candidate found = parameters.found();
        return found == null
                ? ChosenDatabase.named(connection, credentials.password())
                : ChosenDatabase.found(connection, credentials.password(), found);
    }

    private Duration connectTimeout(EnvironmentConnection environment) throws MojoExecutionException {
        if (connectTimeout != null) {
            return Durations.parse("connectTimeout", connectTimeout);
        }
        return Objects.requireNonNullElse(environment.connectTimeout(), DEFAULT_CONNECT_TIMEOUT);
    }

    private int percent() throws MojoExecutionException {
        if (nearLimitPercent < 1 || nearLimitPercent > MAXIMUM_PERCENT) {
            throw new MojoExecutionException("nearLimitPercent: " + nearLimitPercent + " is not between 1 and 100");
        }
        return nearLimitPercent;
    }

    private List<ReportFormat> formats() throws MojoExecutionException {
        List<ReportFormat> formats = new ArrayList<>();
        for (String word : Elements.of("reports", reports)) {
            formats.add(Words.parse("reports", word, ReportFormat.values(), ReportFormat::word));
        }
        return formats;
    }

    private Declarations declarations() throws MojoExecutionException {
        List<DeclaredBinding> bindings = new ArrayList<>(mappings.bindings());
        List<NamingRule> rules = NamingRules.parse(Elements.of("namingRules", namingRules));
        EntitiesMode mode = Words.parse("entities", entities, EntitiesMode.values(), EntitiesMode::word);
        Declarations known = new ProjectEntities(session, execution, dependenciesResolver, getLog()).declarations(mode);
        bindings.addAll(known.bindings());
        return new Declarations(bindings, rules, known.unread());
    }

    private static List<Glob> globs(String parameter, List<@Nullable String> texts) throws MojoExecutionException {
        return Elements.of(parameter, texts).stream().map(Glob::new).toList();
    }
}
