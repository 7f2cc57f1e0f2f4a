package io.github.seqfix.postgres.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On what servers answer, as their documentation, their source or a run shows it. */
class ServerProductTest {
    private static final String PLAIN = "PostgreSQL 18.6 on x86_64-pc-linux-gnu, compiled by gcc 14.2.0, 64-bit";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PostgreSQL 18.6 on x86_64-pc-linux-gnu, compiled by gcc (Debian 14.2.0-19) 14.2.0, 64-bit            | POSTGRESQL
            PostgreSQL 19rc1 on x86_64-pc-linux-gnu, compiled by gcc 15, 64-bit                                  | POSTGRESQL
            PostgreSQL 16.3 - Percona Distribution on x86_64-pc-linux-gnu, compiled by gcc 11, 64-bit             | POSTGRESQL
            PostgreSQL 8.0.2 on i686-pc-linux-gnu, compiled by GCC gcc (GCC) 3.4.2, Redshift 1.0.77467            | REDSHIFT
            PostgreSQL 8.2.23 server protocol using H2 2.3.232 (2024-08-11)                                       | H2
            PostgreSQL 8.1.4  server protocol using H2 1.4.197 (2018-03-18)                                       | H2
            PostgreSQL 9.5 on x86_64-unknown-linux-gnu (Materialize v0.26.0)                                      | MATERIALIZE
            'PostgreSQL 12.3, compiled by Visual C++ build 1914, 64-bit, QuestDB'                                 | QUESTDB
            PostgreSQL 15.12-YB-2.25.2.0-b0 on x86_64-pc-linux-gnu, compiled by clang version 19.1.0, 64-bit      | YUGABYTEDB
            PostgreSQL 11.2-YB-2.21.1.0-b0 on x86_64-pc-linux-gnu, compiled by clang version 16.0.6, 64-bit       | YUGABYTEDB
            'CockroachDB CCL v24.3.5 (x86_64-pc-linux-gnu, built 2025/02/03 17:28:15, go1.22.8)'                  | COCKROACHDB
            PostgreSQL 12.12 (Greenplum Database 7.1.0 build commit:e7c2b1f) on x86_64-pc-linux-gnu, 64-bit       | GREENPLUM
            PostgreSQL 18.6 (PGlite 0.5.14) on wasm32-unknown-emscripten, compiled by emcc 6.0.5, 32-bit          | PGLITE
            Something 3.1                                                                                         | UNKNOWN
            """)
    void versionTells(String version, ServerProduct expected) {
        assertThat(ServerProduct.of(ServerAnswers.first(version, "db.example.com")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "rds, RDS",
        "alloydb, ALLOYDB",
        "cloudsql, CLOUD_SQL",
        "azure, AZURE",
        "neon, NEON",
        "pg_stat_statements, POSTGRESQL",
        "rds_of_ours, POSTGRESQL"
    })
    void settingsTell(String prefix, ServerProduct expected) {
        assertThat(ServerProduct.of(new ServerAnswers(PLAIN, "db", Set.of(prefix, "plpgsql"), Set.of(), Set.of())))
                .isEqualTo(expected);
    }

    /** Aurora has the settings of RDS, too. */
    @Test
    void functionTellsAuroraFromRds() {
        assertThat(ServerProduct.of(new ServerAnswers(PLAIN, "db", Set.of("rds"), Set.of("aurora_version"), Set.of())))
                .isEqualTo(ServerProduct.AURORA);
    }

    @Test
    void roleTellsSupabase() {
        assertThat(ServerProduct.of(new ServerAnswers(PLAIN, "db", Set.of(), Set.of(), Set.of("supabase_admin"))))
                .isEqualTo(ServerProduct.SUPABASE);
    }

    @ParameterizedTest
    @CsvSource({
        "abcdefghijklmnopqrst123456.dsql.us-east-1.on.aws, AURORA_DSQL",
        "abc.dsql-fips.eu-west-2.on.aws, AURORA_DSQL",
        "shop.cluster-abc.us-east-1.rds.amazonaws.com, POSTGRESQL",
        "dsql.example.com, POSTGRESQL"
    })
    void hostTellsDsql(String host, ServerProduct expected) {
        assertThat(ServerProduct.of(ServerAnswers.first("PostgreSQL 16", host))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = ServerProduct.class,
            names = {"AURORA_DSQL", "REDSHIFT", "H2", "MATERIALIZE", "QUESTDB"})
    void othersAreTurnedAwayInOneLine(ServerProduct product) {
        assertThat(product.refusal().orElseThrow())
                .startsWith("the server is ")
                .contains(product.title(ServerAnswers.first("", "")), ", not PostgreSQL, and not supported: ")
                .doesNotContain("\n");
        assertThat(product.isRepairable()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = ServerProduct.class,
            names = {"AURORA", "RDS", "CLOUD_SQL", "ALLOYDB", "AZURE", "NEON", "SUPABASE", "PGLITE", "POSTGRESQL"})
    void thoseThatArePostgresqlInsideAreSupportedInFull(ServerProduct product) {
        assertThat(product.refusal()).isEmpty();
        assertThat(product.remark()).isEmpty();
        assertThat(product.isRepairable()).isTrue();
        assertThat(product.hasLocks()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = ServerProduct.class,
            names = {"YUGABYTEDB", "COCKROACHDB"})
    void thoseThatCannotLockSaySo(ServerProduct product) {
        assertThat(product.refusal()).isEmpty();
        assertThat(product.remark().orElseThrow()).contains("not tested");
        assertThat(product.isRepairable()).isTrue();
        assertThat(product.hasLocks()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Something 3.1", "Something(3.1)"})
    void whatNobodyKnowsIsLookedAtOnly(String version) {
        ServerAnswers answers = ServerAnswers.first(version, "db");

        assertThat(ServerProduct.of(answers).title(answers)).isEqualTo("Something");
        assertThat(ServerProduct.of(answers).refusal()).isEmpty();
        assertThat(ServerProduct.of(answers).isRepairable()).isFalse();
        assertThat(ServerProduct.of(answers).remark()).isPresent();
    }
}
