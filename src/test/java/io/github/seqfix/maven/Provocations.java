package io.github.seqfix.maven;

import io.github.seqfix.testing.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.settings.building.DefaultSettingsProblem;
import org.apache.maven.settings.building.SettingsProblem;
import org.jspecify.annotations.Nullable;

/** Calls of goals, each of which brings about another message. */
final class Provocations {
    /** What no message may show. */
    static final String SECRET = "s3cret-Pa55";

    private static final String ELSEWHERE = "jdbc:postgresql://db.example.com/shop";

    private final Path directory;
    private final TestDatabase database;
    private final Map<String, GoalCall> calls = new LinkedHashMap<>();

    /**
     * Prepares them.
     *
     * @param directory an empty folder, for the projects
     * @param database an empty database, which is filled
     */
    Provocations(Path directory, TestDatabase database) throws SQLException {
        this.directory = directory;
        this.database = database;
        database.execute("""
                create table employees (emp_id serial primary key);
                insert into employees values (10);
                create table full_up (id smallint primary key generated always as identity (maxvalue 5));
                insert into full_up overriding system value values (5);
                create schema one; create table one.twice (id int); create sequence one.twice_seq;
                create schema two; create table two.twice (id int); create sequence two.twice_seq;
                create sequence of_extension; alter extension plpgsql add sequence of_extension;
                """);
    }

    /** Calls that fail. */
    Map<String, GoalCall> ofErrors() throws IOException {
        calls.clear();
        addParameters();
        addPomAndCommandLine();
        addSettings();
        addEnvironment();
        addFindingTheDatabase();
        addConnecting();
        addNames();
        addDatabases();
        check("a finding").set("includes", list("public.employees*"));
        reset("a repair that is refused").set("includes", list("public.full_up*"));
        return new LinkedHashMap<>(calls);
    }

    /** Calls that warn. */
    Map<String, GoalCall> ofWarnings() throws IOException {
        calls.clear();
        reset("a name without the prefix, beside others").bound().option("dryRun", "true");
        check("a summary that cannot be written")
                .variable(
                        "GITHUB_STEP_SUMMARY",
                        directory.resolve("missing/summary").toString())
                .set("reports", list("markdown"));
        GoalCall uncompiled = check("entities that are not compiled").dependency("hibernate-core");
        Files.createDirectories(uncompiled.directory().resolve("src/main/java"));
        check("nothing to look at").set("excludes", list("*")).set("failOn", list("NONE"));
        return new LinkedHashMap<>(calls);
    }

    private void addParameters() throws IOException {
        check("no duration").set("lockTimeout", "10");
        check("too long a duration").set("statementTimeout", "999999999m");
        reset("no switch").set("dryRun", "yes");
        check("an unknown word").set("failOn", list("NOTHING"));
        check("NONE beside others").set("failOn", list("NONE", "DRIFTED"));
        check("an empty element").set("schemas", list("a", ""));
        check("negative retries").set("connectRetries", -1);
        check("no percentage").set("nearLimitPercent", 0);
        reset("exact without a lock").set("mode", "exact").set("lock", "none");
        reset("a negative margin").set("margin", -1L);
        check("an unknown placeholder").set("namingRules", list("{tabel}_seq"));
        check("a rule without a table").set("namingRules", list("orders_seq"));
        check("no mapping").set("mappings", mappings("orders_seq"));
        check("one comma too many").set("mappings", mappings("a=b.c,"));
        Mappings empty = new Mappings();
        empty.addMapping(null);
        check("a mapping without a sequence").set("mappings", empty);
        check("no column").set("mappings", mappings("a=b"));
        check("no sequence").set("mappings", mappings("a.b.c=b.c"));
        check("no block").set("mappings", mappings("a=b.c:POOLED(0)"));
        check("a block of what has none").set("mappings", mappings("a=b.c:NOT_COMPARABLE(50)"));
        check("no entities").set("entities", "true");
        check("no folder for reports")
                .set(
                        "reportDirectory",
                        Files.createFile(directory.resolve("file"))
                                .resolve("reports")
                                .toFile());
        GoalCall occupied = check("a report that cannot be replaced");
        Files.createDirectories(occupied.directory().resolve("target/seqfix/seqfix-check.json/occupied"));
    }

    private void addPomAndCommandLine() {
        check("an unknown property").option("seqfix.dryrun", "true");
        check("an empty property").option("seqfix.schemas", " ");
        check("an unknown property of the POM").property("seqfix.dryrun", "true");
        reset("a name without the prefix").option("dryRun", "true");
        check("an unknown element").pom("<dryrun>true</dryrun>");
        check("an element under its property's name").pom("<check.skip>true</check.skip>");
        reset("an empty element of the POM").pom("<dryRun/>");
        check("an option that the POM overrules")
                .pom("<url>jdbc:postgresql://pom/a</url>")
                .option("seqfix.url", "x");
        check("an expression without a value").pom("<lockTimeout>${nothing}</lockTimeout>");
    }

    private void addSettings() {
        unnamed("check", "an unknown server").set("url", database.url()).set("serverId", "stock");
        unnamed("check", "a server without a role")
                .set("url", database.url())
                .set("serverId", "stock")
                .server("stock", null);
        unnamed("check", "a password that cannot be decrypted")
                .set("url", database.url())
                .set("serverId", "stock")
                .server(
                        "stock",
                        "app",
                        new DefaultSettingsProblem("no", SettingsProblem.Severity.ERROR, "settings.xml", 1, 1, null));
        check("two ways to log in").set("serverId", "stock");
    }

    private void addEnvironment() throws IOException {
        check("no number of seconds").variable("PGCONNECT_TIMEOUT", "3s");
        check("an address that is to be verified")
                .variable("PGSSLMODE", "verify-full")
                .variable("PGHOST", "db")
                .variable("PGHOSTADDR", "10.0.0.1");
        check("ports for other hosts").variable("PGHOST", "a,b,c").variable("PGPORT", "1,2");
        check("a socket").variable("PGHOST", "/var/run/postgresql");
        check("no port").variable("PGPORT", "many");
        check("a variable that cannot be heeded").variable("PGSSLCRL", "/crl.pem");
        check("a value that is not known").variable("PGTARGETSESSIONATTRS", "odd");
        check("the system's certificates").variable("PGSSLROOTCERT", "system");
        unnamed("check", "no such service").variable("PGSERVICE", "stock");
        service("no setting in a service", "just words");
        service("a setting that cannot be heeded", "passwort=" + SECRET);
    }

    private void service(String what, String line) throws IOException {
        GoalCall call = unnamed("check", what).variable("PGSERVICE", "stock");
        Files.writeString(call.directory().resolve(".pg_service.conf"), "[stock]\n" + line + '\n');
    }

    private void addFindingTheDatabase() {
        unnamed("check", "no database");
        unnamed("check", "no database, and none is looked for").set("discover", "false");
        unnamed("check", "a database of another kind")
                .plugin("org.flywaydb", "flyway-maven-plugin", url("jdbc:h2:mem:shop;PASSWORD=" + SECRET));
        unnamed("check", "several databases")
                .plugin(
                        "org.flywaydb",
                        "flyway-maven-plugin",
                        url("jdbc:postgresql://localhost/stock"),
                        url("jdbc:postgresql://localhost/users"));
        unnamed("reset", "a database elsewhere").plugin("org.flywaydb", "flyway-maven-plugin", url(ELSEWHERE));
        unnamed("check", "a found URL that cannot be read")
                .plugin("org.flywaydb", "flyway-maven-plugin", url("jdbc:postgresql://localhost/shop?sslmode=odd"));
    }

    private void addConnecting() throws IOException {
        unnamed("check", "no URL of PostgreSQL").at("jdbc:mysql://localhost/shop");
        unnamed("check", "credentials before the host").at("jdbc:postgresql://app:" + SECRET + "@localhost/shop");
        unnamed("check", "an unreadable URL").at("jdbc:postgresql://localhost:many/shop");
        unnamed("check", "a URL without a database").at("jdbc:postgresql://localhost:5432/");
        unnamed("check", "an unknown sslmode").at("jdbc:postgresql://localhost/shop?sslmode=odd");
        String closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = "jdbc:postgresql://localhost:" + socket.getLocalPort() + "/shop";
        }
        unnamed("check", "no server").at(closed);
        unnamed("check", "nobody waits any longer")
                .at(closed)
                .set("connectRetries", 1)
                .interrupted();
        check("a wrong password").set("password", SECRET);
        check("no such database").at(database.url().replace(database.name(), "nowhere"));
        check("too little time").set("statementTimeout", "1ms");
    }

    private void addNames() {
        check("an unknown schema").set("schemas", list("shp"));
        check("an unknown sequence").set("includes", list("shop.nothing"));
        check("a sequence of an extension").set("includes", list("public.of_ext*"));
        check("an unknown sequence of a mapping").set("mappings", mappings("nothing_seq=employees.emp_id"));
        check("a name that can be two").set("mappings", mappings("one.twice_seq=twice.id"));
    }

    private void addDatabases() {
        check("an exclusion of nothing").set("databases", databases("!"));
        check("a URL among names of databases").set("databases", databases("jdbc:postgresql://localhost/shop"));
        check("an unknown database").set("databases", databases("nowhere*"));
        check("no database that is left").set("databases", databases("template0"));
        check("a URL beside connections").set("databases", databases(connection(database.url())));
        connections("a connection without all", connection(database.url()), new DatabaseElement());
        DatabaseElement glob = new DatabaseElement();
        glob.set("shop_*");
        connections("a name among connections", connection(database.url()), glob);
        DatabaseElement login = new DatabaseElement();
        login.setUser("app");
        connections("a connection without a URL", login);
        connections("a connection twice", connection(database.url()), connection(database.url()));
        connections("a connection to another kind of server", connection("jdbc:mysql://localhost/shop"));
    }

    private void connections(String what, DatabaseElement... elements) {
        unnamed("check", what)
                .set("user", database.user())
                .set("password", database.password())
                .set("databases", databases(elements));
    }

    private static DatabaseElement connection(String url) {
        DatabaseElement element = new DatabaseElement();
        element.setUrl(url);
        return element;
    }

    private static Databases databases(String text) {
        Databases databases = new Databases();
        databases.set(text);
        return databases;
    }

    private static Databases databases(DatabaseElement... elements) {
        Databases databases = new Databases();
        for (DatabaseElement element : elements) {
            databases.addDatabase(element);
        }
        return databases;
    }

    private GoalCall check(String what) {
        return named("check", what);
    }

    private GoalCall reset(String what) {
        return named("reset", what);
    }

    /** One that knows its database. */
    private GoalCall named(String goal, String what) {
        return unnamed(goal, what)
                .at(database.url())
                .set("user", database.user())
                .set("password", database.password());
    }

    private GoalCall unnamed(String goal, String what) {
        GoalCall call = new GoalCall(goal, directory.resolve(what));
        calls.put(what, call);
        return call;
    }

    private static List<@Nullable String> list(String... elements) {
        return Arrays.asList(elements);
    }

    private static Mappings mappings(String text) {
        Mappings mappings = new Mappings();
        mappings.set(text);
        return mappings;
    }

    private static String url(String url) {
        return "<url>" + url + "</url>";
    }
}
