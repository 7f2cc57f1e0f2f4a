package io.github.seqfix.benchmark;

import io.github.seqfix.testing.OwnPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A database of tables with three rows and a serial column each.
 *
 * @param server where it is
 * @param name its name
 * @param tables how many tables it has
 * @param hasManySchemas whether each hundred tables have a schema of their own
 * @param scripts the folder of the benchmark's scripts
 */
record BenchmarkDatabase(OwnPostgres server, String name, int tables, boolean hasManySchemas, Path scripts) {
    private static final int TABLES_OF_A_SCHEMA = 100;
    private static final int TABLES_OF_A_TRANSACTION = 1_000;

    /** Creates it, with all sequences in sync. */
    void create() throws SQLException {
        server.execute("create database " + name);
        for (int from = 0; from < tables; from += TABLES_OF_A_TRANSACTION) {
            StringBuilder sql = new StringBuilder();
            for (int table = from; table < Math.min(from + TABLES_OF_A_TRANSACTION, tables); table++) {
                String schema = hasManySchemas ? "s" + table / TABLES_OF_A_SCHEMA : "public";
                if (hasManySchemas && table % TABLES_OF_A_SCHEMA == 0) {
                    sql.append("create schema ").append(schema).append(';');
                }
                sql.append(String.format(
                        "create table %1$s.t%2$d (id serial primary key, v text); insert into %1$s.t%2$d (v)"
                                + " values ('a'), ('b'), ('c');",
                        schema, table));
            }
            server.execute(name, sql.toString());
        }
        // What the server would do by itself in the background, while somebody is timed.
        server.execute(name, "vacuum analyze");
        server.execute(name, "checkpoint");
    }

    /** Lets all sequences drift. */
    void drift() throws IOException, SQLException {
        runScript("drift.sql");
    }

    /** Fails unless all sequences are repaired. */
    void expectRepaired() throws IOException, SQLException {
        runScript("repaired.sql");
    }

    private void runScript(String script) throws IOException, SQLException {
        server.execute(name, Files.readString(scripts.resolve(script)));
    }
}
