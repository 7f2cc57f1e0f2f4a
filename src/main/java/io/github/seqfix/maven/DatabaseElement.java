package io.github.seqfix.maven;

import org.jspecify.annotations.Nullable;

/** One {@code <database>}: a glob over the names of a server's databases, or a connection of its own. */
public final class DatabaseElement {
    private @Nullable String glob;
    private @Nullable String url;
    private @Nullable String user;
    private @Nullable String password;
    private @Nullable String serverId;

    /** A glob over names; one that begins with an exclamation mark leaves out what it matches. */
    public void set(String glob) {
        this.glob = glob;
    }

    /** The JDBC URL of this database. */
    public void setUrl(String url) {
        this.url = url;
    }

    /** The role to connect as. */
    public void setUser(String user) {
        this.user = user;
    }

    /** The role's password. */
    public void setPassword(String password) {
        this.password = password;
    }

    /** The id of a server in settings.xml that holds username and password. */
    public void setServerId(String serverId) {
        this.serverId = serverId;
    }

    @Nullable String glob() {
        return glob;
    }

    @Nullable String url() {
        return url;
    }

    @Nullable String user() {
        return user;
    }

    @Nullable String password() {
        return password;
    }

    @Nullable String serverId() {
        return serverId;
    }

    /** Whether it has elements, so that it is no glob. */
    boolean isConnection() {
        return url != null || hasLogin();
    }

    /** Whether it says itself how to log in. */
    boolean hasLogin() {
        return user != null || password != null || serverId != null;
    }

    /** Without parameters of the URL, among which can be a password: Maven prints it under -X. */
    @Override
    public String toString() {
        return url == null ? String.valueOf(glob) : url.replaceAll("\\?.*", "");
    }
}
