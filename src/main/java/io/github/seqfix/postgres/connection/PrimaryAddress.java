package io.github.seqfix.postgres.connection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Host and port of a primary, out of what its standby knows. Nothing else of a connection string is looked at. */
final class PrimaryAddress {
    private static final Pattern PARAMETER =
            Pattern.compile("(\\w+)\\s*=\\s*(?:'((?:[^'\\\\]|\\\\.)*)'|((?:[^\\s'\\\\]|\\\\.)*))", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("[\\w.:%-]+(,[\\w.:%-]+)*");
    private static final Pattern PORT = Pattern.compile("\\d+(,\\d+)*");
    private static final String DEFAULT_PORT = "5432";

    private PrimaryAddress() {}

    /** The address in a row of {@code primary.sql}; empty where the role may not see it. */
    static Optional<String> read(ResultSet row) throws SQLException {
        Optional<String> sender = of(row.getString("host"), row.getString("port"));
        String conninfo = row.getString("conninfo");
        return sender.isPresent() || conninfo == null ? sender : parse(conninfo);
    }

    /** The address that a connection string leads to; empty where it leads to a socket of the machine itself. */
    static Optional<String> parse(String conninfo) {
        String host = null;
        String port = null;
        Matcher parameter = PARAMETER.matcher(conninfo);
        while (parameter.find()) {
            String value = Objects.requireNonNullElse(parameter.group(2), parameter.group(3));
            switch (parameter.group(1)) {
                case "host" -> host = value;
                case "port" -> port = value;
                default -> {
                    // A role or a secret, or how to connect.
                }
            }
        }
        return of(host, port);
    }

    private static Optional<String> of(@Nullable String host, @Nullable String port) {
        if (host == null || !ADDRESS.matcher(host).matches()) {
            return Optional.empty();
        }
        return Optional.of(host + ':' + (port == null || !PORT.matcher(port).matches() ? DEFAULT_PORT : port));
    }
}
