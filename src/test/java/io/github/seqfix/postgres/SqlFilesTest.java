package io.github.seqfix.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seqfix.core.Identifier;
import io.github.seqfix.postgres.repair.Psql;
import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.Schemas;
import io.github.seqfix.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of statements runs in psql as it is, with its variables set; a fragment, marked by its name, is no statement. */
class SqlFilesTest {
    private static final Path FILES = Path.of("src/main/resources/io/github/seqfix/postgres");
    private static final String TABLE = "t; \"x\"";

    /** What stands for Citus' own tables. */
    private static final String CITUS = """
            create temporary table pg_dist_local_group (groupid integer);
            create temporary table pg_dist_partition (logicalrelid regclass, partkey text);
            create temporary table pg_dist_shard (logicalrelid regclass, shardid bigint);
            create temporary table pg_dist_shard_placement (shardid bigint, nodename text, nodeport integer);
            """;

    @AutoClose
    private final TestDatabase database = PostgresServer.shared().createDatabase();

    static Stream<Arguments> files() throws IOException {
        List<Path> statements = sqlFiles().stream()
                .filter(file -> !file.getFileName().toString().endsWith("_fragment.sql"))
                .toList();
        return Stream.of(Schemas.USUAL, Schemas.HOSTILE)
                .flatMap(schema -> statements.stream()
                        .map(file -> Arguments.of(
                                Named.of(FILES.relativize(file).toString(), file), Named.of(schema, schema))));
    }

    private static List<Path> sqlFiles() throws IOException {
        try (Stream<Path> files = Files.walk(FILES)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("files")
    void runsInPsql(Path file, String schema) throws Exception {
        assumeTrue(Psql.isThere(), "psql is not installed");
        assumeTrue(
                !file.endsWith("without_transaction_timeout.sql")
                        || PostgresServer.shared().majorVersion() >= 17,
                "transaction_timeout came with PostgreSQL 17");
        database.execute(Schemas.create(schema)
                + Schemas.in(
                        schema,
                        "create sequence @.s; create table @." + Identifier.quote(TABLE)
                                + " (id bigint default nextval('@.s'));"));
        String script = "set client_encoding = 'UTF8';\n"
                + (file.getFileName().toString().startsWith("citus_") ? CITUS : "")
                + variables(schema, file.endsWith("lock_first_table.sql") ? TABLE : "s") + "begin;\n"
                + Files.readString(file) + ";\nrollback;\n";

        assertThatCode(() -> Psql.run(database, script)).as(script).doesNotThrowAnyException();
    }

    /** They lock every sequence until the transaction ends, or write where nothing may be written. */
    @Test
    void noFileAsksWhatHarmsALargeServer() throws IOException {
        assertThat(sqlFiles())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Files.readString(file))
                        .doesNotContain(
                                "pg_sequences",
                                "pg_sequence_last_value",
                                "information_schema.",
                                "run_command_on_workers"));
    }

    /** A fragment that nobody fills in would stand there for nothing. */
    @Test
    void everyFileSaysWhatItIsForOrIsOneStatement() throws IOException {
        assertThat(sqlFiles()).isNotEmpty().allSatisfy(file -> {
            List<String> lines = Files.readAllLines(file);
            assertThat(lines.get(0).startsWith("--") || lines.size() == 1).isTrue();
        });
    }

    private static String variables(String schema, String name) throws IOException {
        String sequence = Identifier.quote(schema) + ".s";
        String table = Identifier.quote(schema) + '.' + Identifier.quote(TABLE);
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("access", "read only");
        variables.put("search_path", Identifier.quote(schema) + ", pg_temp");
        variables.put("statement_timeout", "60000");
        variables.put("lock_timeout", "5000");
        variables.put("client_encoding", "UTF8");
        variables.put("schema", schema);
        variables.put("name", name);
        variables.put("sequence", sequence);
        variables.put("tables", table);
        variables.put("table", TABLE);
        variables.put("column", "last_value");
        variables.put("dependencies", Files.readString(FILES.resolve("binding/catalog_dependencies.sql")));
        variables.put("functions", "1644, 1645");
        variables.put("relations", "1259, 1249");
        variables.put("furthest", "null, (select max(id)::text from " + table + ")");
        variables.put("edges", "null");
        variables.put("nearest", "null, (select id::text from " + table + " limit 1)");
        variables.put("from", "1");
        variables.put("further_of", "greatest");
        variables.put("nearer_of", "least");
        variables.put("ahead", "(select min(id) from " + table + " where id >= walk.reached)");
        variables.put("below", "(select max(id) from " + table + " where id < ahead.held)");
        variables.put("steps", "64");
        variables.put("usual", "1000");
        variables.put("most", "1001");
        variables.put("positions", "(select last_value::text from " + sequence + ")");
        variables.put("observation", "select max(last_value)");
        variables.put("parameters", "(1,1,9223372036854775807,1,f,1,20)");
        variables.put("patience", "50");
        variables.put("owner", PostgresServer.shared().user());
        variables.put("next", "11");
        variables.put("increment", "1");
        variables.put("last_value", "1");
        variables.put("is_called", "false");
        variables.put("file", "16384");
        variables.put("rows_beyond", "select from " + table + " where id > 10");
        variables.put("beyond", "> 10");
        variables.put("counted", "");
        variables.put("settings", "");
        variables.put("body", "$seqfix$begin end$seqfix$");
        return variables.entrySet().stream()
                .map(variable -> "\\set " + variable.getKey() + ' ' + quote(variable.getValue()) + '\n')
                .collect(Collectors.joining());
    }

    /** As a meta-command of psql takes it: on one line. */
    private static String quote(String text) {
        return '\'' + text.replace("\\", "\\\\").replace("'", "''").replace("\n", "\\n") + '\'';
    }
}
