package io.github.seqfix.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PostgresServerTest {

    private final PostgresServer server = PostgresServer.shared();

    @AutoClose
    private final TestDatabase database = server.createDatabase();

    @Test
    void executesManyStatementsAndReadsBack() throws SQLException {
        database.execute(
                "create table t (id bigserial primary key); insert into t values (41); select nextval('t_id_seq')");

        assertThat(database.queryLong("select max(id) from t")).isEqualTo(41);
        assertThat(database.queryString("select current_database()")).isEqualTo(database.name());
        assertThat(database.queryLong("select null::int")).isNull();
    }

    @Test
    void refusesAWrongPassword() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> database.connect(database.user(), "wrong").close())
                .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void letsAnotherRoleInWithItsPassword() throws SQLException {
        String role = "reader_" + database.name();
        database.execute("create role " + role + " login password 'its own'");
        try (Connection connection = database.connect(role, "its own")) {
            assertThat(Sql.string(connection, "select current_user")).isEqualTo(role);
        } finally {
            database.execute("drop role " + role);
        }
    }

    @Test
    void createsADatabaseOfAnotherEncoding() throws SQLException {
        try (TestDatabase ascii =
                server.createDatabase("encoding 'SQL_ASCII' template template0 lc_collate 'C' lc_ctype 'C'")) {
            assertThat(ascii.queryString("show server_encoding")).isEqualTo("SQL_ASCII");
        }
    }

    @Test
    void dropsADatabaseThatIsInUse() throws SQLException {
        TestDatabase used = server.createDatabase();
        try (Connection connection = used.connect()) {
            used.close();

            assertThat(connection.isValid(5)).isFalse();
        }
        assertThat(database.queryLong("select count(*) from pg_database where datname = '" + used.name() + "'"))
                .isZero();
    }

    @Test
    void knowsItsVersion() throws SQLException {
        assertThat(database.queryLong("show server_version_num")).isEqualTo(server.versionNumber());
        assertThat(server.majorVersion()).isBetween(10, 99);
    }

    @Test
    void isFoundAgainByItsUrl() throws SQLException {
        PostgresServer again = PostgresServer.at("again", server.urlWithCredentials());

        try (TestDatabase other = again.createDatabase()) {
            assertThat(other.queryLong("select 1")).isEqualTo(1);
        }
    }
}
