package io.github.seqfix.report;

import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.Server;
import java.util.List;

/**
 * The parts of a script for psql that goes from one database to the next. A part begins with {@code \connect}: where
 * that fails, psql runs nothing of it in the database before, and no other client runs the script at all.
 *
 * @see <a href="https://www.postgresql.org/docs/current/app-psql.html#APP-PSQL-META-COMMAND-CONNECT">psql, \connect</a>
 */
final class DatabaseSections {
    private final boolean isOneServer;

    DatabaseSections(List<DatabaseReport> databases) {
        this.isOneServer = databases.stream()
                        .map(DatabaseReport::server)
                        .map(server -> server.host() + ':' + server.port())
                        .distinct()
                        .count()
                == 1;
    }

    /** Whether psql can be sent there: a command of it ends with the line. */
    boolean canBeReached(DatabaseReport database) {
        return database.failure() == null
                && database.server().database().codePoints().noneMatch(Character::isISOControl);
    }

    /** What sends psql there. On one server, host, port and role are psql's own: the script is good for a copy, too. */
    String connect(DatabaseReport database) {
        Server server = database.server();
        String place =
                isOneServer ? "" : " host=" + value(server.host()) + " port=" + value(String.valueOf(server.port()));
        return String.format(
                "\n\n\\connect -reuse-previous=on \"dbname=%s%s\"\nset client_encoding = 'UTF8';\n",
                value(server.database()), place);
    }

    /** What stands in the place of a database that the script does not reach. */
    String left(DatabaseReport database) {
        String reason = database.failure() == null
                ? "psql cannot be sent to a database with a control character in its name"
                : database.failure();
        return String.format(
                "\n\n-- Database %s is not repaired: %s\n",
                SqlReport.comment(database.server().database()), SqlReport.comment(reason));
    }

    /** A value of a connection string, within double quotes of psql. */
    private static String value(String text) {
        return '\'' + text.replace("\\", "\\\\").replace("'", "\\'").replace("\"", "\"\"") + '\'';
    }
}
