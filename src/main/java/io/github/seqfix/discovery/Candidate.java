package io.github.seqfix.discovery;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL database that a project names, and how to log in there. A class and not a record, so that no generated
 * {@code toString} prints the password.
 */
public final class Candidate implements Sighting {
    /** What the data source of a place that has only one is called. */
    public static final String DEFAULT_NAME = "default";

    private final String source;
    private final String name;
    private final String url;
    private final @Nullable String user;
    private final @Nullable String password;
    private final @Nullable String serverId;
    private final boolean onThisMachine;
    private final String module;

    /**
     * Creates one without a login: it is left to the URL, or to the defaults of the environment.
     *
     * @param source where it is named, for people
     * @param url its JDBC URL, which begins with {@code jdbc:postgresql:}
     */
    public Candidate(String source, String url) {
        this(source, DEFAULT_NAME, url, null, null, null, false, "");
    }

    private Candidate(
            String source,
            String name,
            String url,
            @Nullable String user,
            @Nullable String password,
            @Nullable String serverId,
            boolean onThisMachine,
            String module) {
        this.source = source;
        this.name = name;
        this.url = url;
        this.user = user;
        this.password = password;
        this.serverId = serverId;
        this.onThisMachine = onThisMachine;
        this.module = module;
    }

    /** The same with the name that tells it from other data sources of the place, which a user may choose it by. */
    public Candidate named(String dataSource) {
        return new Candidate(source, dataSource, url, user, password, serverId, onThisMachine, module);
    }

    /** The same with a role and its password, as far as the place names them. */
    public Candidate withLogin(@Nullable String role, @Nullable String secret) {
        return new Candidate(source, name, url, role, secret, serverId, onThisMachine, module);
    }

    /** The same with the id of a server in settings.xml, which holds role and password where the place does not. */
    public Candidate withServerId(@Nullable String id) {
        return new Candidate(source, name, url, user, password, id, onThisMachine, module);
    }

    /** The same by another URL, with the words that say why. */
    Candidate reachedAt(String otherUrl, String words) {
        return new Candidate(words, name, otherUrl, user, password, serverId, onThisMachine, module);
    }

    /** The same, known to run on this machine: a service of its compose file. */
    public Candidate runningOnThisMachine() {
        return new Candidate(source, name, url, user, password, serverId, true, module);
    }

    /** The same as what one of several modules names. */
    Candidate ofModule(String artifactId) {
        String words = source + " of module " + artifactId;
        return new Candidate(words, name, url, user, password, serverId, onThisMachine, artifactId);
    }

    @Override
    public String source() {
        return source;
    }

    /** The name of the data source. */
    public String name() {
        return name;
    }

    /** The JDBC URL. It may hold a password. */
    public String url() {
        return url;
    }

    /** The role to connect as. */
    public @Nullable String user() {
        return user;
    }

    /** The role's password. */
    public @Nullable String password() {
        return password;
    }

    /** The id of the server in settings.xml that holds what {@link #user} and {@link #password} do not say. */
    public @Nullable String serverId() {
        return serverId;
    }

    /** Whether the place itself says that the server runs on this machine, whatever the host in its URL. */
    public boolean isOnThisMachine() {
        return onThisMachine;
    }

    /** The artifactId of the module that names it; empty where the build has one module only. */
    public String module() {
        return module;
    }

    /** Host, port and database without parameters, which may hold a password. */
    public String address() {
        return url.replaceFirst("\\?.*", "");
    }

    /** Whether both name one database, as which role and by which parameters ever. */
    boolean isSameDatabaseAs(Candidate other) {
        return Objects.equals(address(), other.address());
    }

    @Override
    public String toString() {
        return source + ": " + address();
    }
}
