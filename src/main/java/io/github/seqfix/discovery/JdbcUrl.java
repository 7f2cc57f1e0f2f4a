package io.github.seqfix.discovery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether a URL that a project names leads to PostgreSQL, and why not, without showing what may be a secret. */
final class JdbcUrl {
    static final String POSTGRESQL = "jdbc:postgresql:";

    /** Drivers that pass on to PostgreSQL's, and reactive ones: what comes after means the same. */
    private static final Pattern WRAPPED = Pattern.compile(
            "(jdbc:(p6spy|otel|log4jdbc|aws-wrapper|datadog):|r2dbc:(pool:)?|vertx-reactive:)postgresql:");

    private static final Pattern TESTCONTAINERS = Pattern.compile("(jdbc|r2dbc):tc:.*");
    private static final Pattern SCHEME = Pattern.compile("(?:jdbc|r2dbc):[\\w-]+:");

    private JdbcUrl() {}

    /**
     * A sighting of this URL: a {@link Candidate} without a login where it leads to PostgreSQL.
     *
     * @param source where it is named, for people
     * @param url as it is named, with placeholders replaced where they have a value
     */
    static Sighting at(String source, String url) {
        String text = url.strip();
        Matcher placeholder = Pattern.compile("\\$\\{[^}]*}?").matcher(text);
        if (placeholder.find()) {
            return new Rejected(source, placeholder.group() + " has no value here");
        }
        Matcher wrapped = WRAPPED.matcher(text);
        if (wrapped.lookingAt()) {
            return new Candidate(source, POSTGRESQL + text.substring(wrapped.end()));
        }
        if (text.startsWith(POSTGRESQL)) {
            return new Candidate(source, text);
        }
        if (TESTCONTAINERS.matcher(text).matches()) {
            return new Rejected(source, "jdbc:tc: is a database that Testcontainers starts for a test");
        }
        Matcher scheme = SCHEME.matcher(text);
        return new Rejected(
                source, scheme.lookingAt() ? scheme.group() + " is not PostgreSQL" : "its url is not a JDBC URL");
    }
}
