package io.github.seqfix.discovery;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells whether a URL that a project names leads to PostgreSQL, and why not, without showing what may be a secret. */
final class JdbcUrl {
    static final String POSTGRESQL = "jdbc:postgresql:";

    /** Drivers that pass on to PostgreSQL's, and reactive ones: what comes after means the same. */
    private static final Pattern WRAPPED = Pattern.compile(
            "(jdbc:(p6spy|otel|log4jdbc|aws-wrapper|datadog):|r2dbc:(pool:)?|vertx-reactive:)postgresql:");

    private static final Pattern LOGIN =
            Pattern.compile("//(?<user>[^/?:@]*)(:(?<password>[^/?@]*))?@(?<rest>[^/?@]*([/?].*)?)", Pattern.DOTALL);

    /** One whose password is not encoded as it should be; digits after the colon are a port. */
    private static final Pattern RAW_LOGIN = Pattern.compile(
            "//(?<user>[^/?:@]*):(?!\\d{1,5}([/,?]|$))(?<password>.*[@/?].*)@(?<rest>[^@/?]+/[^@]*)", Pattern.DOTALL);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^{}]*}");
    private static final Pattern TESTCONTAINERS = Pattern.compile("(jdbc|r2dbc):tc:.*");
    private static final Pattern SCHEME = Pattern.compile("(?:jdbc|r2dbc):[\\w-]+:");

    private JdbcUrl() {}

    /**
     * A sighting of this URL with a login: of no use where one of them has a placeholder without a value.
     *
     * @param source where it is named, for people
     * @param url as it is named, with placeholders replaced where they have a value
     * @param user the role, likewise; null where none is named
     * @param password its password, likewise; null where none is named
     */
    static Sighting at(String source, String url, @Nullable String user, @Nullable String password) {
        Sighting sighting = at(source, url);
        if (!(sighting instanceof Candidate candidate)) {
            return sighting;
        }
        Matcher placeholder = PLACEHOLDER.matcher(String.valueOf(user));
        if (placeholder.find()) {
            return withoutValue(source, placeholder.group());
        }
        // What a password has in braces may be a part of it.
        return password != null && PLACEHOLDER.matcher(password).find()
                ? withoutValue(source, "a placeholder in its password")
                : user == null && password == null ? candidate : candidate.withLogin(user, password);
    }

    /**
     * A sighting of this URL: a {@link Candidate} without a login where it leads to PostgreSQL.
     *
     * @param source where it is named, for people
     * @param url as it is named, with placeholders replaced where they have a value
     */
    static Sighting at(String source, String url) {
        String text = url.strip();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        if (placeholder.find()) {
            return withoutValue(source, placeholder.group());
        }
        Matcher wrapped = WRAPPED.matcher(text);
        if (wrapped.lookingAt()) {
            return candidate(source, text.substring(wrapped.end()));
        }
        if (text.startsWith(POSTGRESQL)) {
            return candidate(source, text.substring(POSTGRESQL.length()));
        }
        if (TESTCONTAINERS.matcher(text).matches()) {
            return new Rejected(source, "jdbc:tc: is a database that Testcontainers starts for a test");
        }
        Matcher scheme = SCHEME.matcher(text);
        return new Rejected(
                source, scheme.lookingAt() ? scheme.group() + " is not PostgreSQL" : "its url is not a JDBC URL");
    }

    /** Where JDBC reads no login, others do: {@code //app:secret@host/shop}. */
    private static Candidate candidate(String source, String address) {
        Matcher raw = RAW_LOGIN.matcher(address);
        if (raw.matches()) {
            return new Candidate(source, POSTGRESQL + "//" + raw.group("rest"))
                    .withLogin(raw.group("user"), raw.group("password"));
        }
        Matcher login = LOGIN.matcher(address);
        return login.matches()
                ? new Candidate(source, POSTGRESQL + "//" + login.group("rest"))
                        .withLogin(decoded(login.group("user")), decoded(login.group("password")))
                : new Candidate(source, POSTGRESQL + address);
    }

    private static @Nullable String decoded(@Nullable String text) {
        return text == null ? null : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Rejected withoutValue(String source, String placeholder) {
        return new Rejected(source, placeholder + " has no value here");
    }
}
