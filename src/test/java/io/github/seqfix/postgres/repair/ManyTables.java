package io.github.seqfix.postgres.repair;

import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.TestSchema;
import java.sql.SQLException;

/** Tables {@code t0}, {@code t1} and so on, whose sequences lag behind: so many that they are repaired in bulk. */
final class ManyTables {
    /** A few more than what makes a bulk. */
    static final int COUNT = 60;

    private ManyTables() {}

    /** How so many are moved: PostgreSQL 10 cannot commit in a block, so that there each is moved by itself. */
    static RepairMethod method() {
        return PostgresServer.shared().majorVersion() < 11 ? RepairMethod.RESTART : RepairMethod.LOCKED_SETVAL;
    }

    /** Creates {@link #COUNT} of them. */
    static void create(TestSchema schema) throws SQLException {
        create(schema, COUNT);
    }

    static void create(TestSchema schema, int count) throws SQLException {
        forEach(
                schema,
                count,
                "create table if not exists @.t%1$d (id serial primary key, x int);"
                        + "insert into @.t%1$d values (10) on conflict do nothing;");
    }

    /** Inserts a row of each table's own number, which collides where the sequence still lags behind. */
    static void insertIntoEach(TestSchema schema) throws SQLException {
        forEach(schema, COUNT, "insert into @.t%d (x) values (1);");
    }

    /** Runs a statement about each table, whose number {@code %1$d} stands for. */
    static void forEach(TestSchema schema, int count, String sql) throws SQLException {
        StringBuilder statements = new StringBuilder();
        for (int table = 0; table < count; table++) {
            statements.append(String.format(sql, table));
        }
        schema.execute(statements.toString());
    }
}
