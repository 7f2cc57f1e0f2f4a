package io.github.seqfix.testing;

import io.github.seqfix.core.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Where sequences stand, seen from outside. */
final class Positions {
    private Positions() {}

    /** Name, {@code last_value} and {@code is_called} of every sequence, by name. */
    static List<String> of(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            List<QualifiedName> names = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("select schemaname, sequencename from pg_sequences order by sequencename")) {
                while (rows.next()) {
                    names.add(new QualifiedName(rows.getString(1), rows.getString(2)));
                }
            }
            List<String> positions = new ArrayList<>();
            for (QualifiedName name : names) {
                positions.add(name.name() + ' ' + position(statement, name));
            }
            return positions;
        }
    }

    /** A sequence that is replaced by ALTER SEQUENCE at this very moment can look as if it had no row. */
    private static String position(Statement statement, QualifiedName name) throws SQLException {
        while (true) {
            try (ResultSet row = statement.executeQuery("select last_value, is_called::text from " + name.toSql())) {
                if (row.next()) {
                    return row.getLong(1) + " " + row.getString(2);
                }
            }
        }
    }
}
