package io.github.seqfix.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdbcUrlTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://localhost:5432/shop, jdbc:postgresql://localhost:5432/shop",
        "' jdbc:postgresql:shop ', jdbc:postgresql:shop",
        "jdbc:p6spy:postgresql://db/shop, jdbc:postgresql://db/shop",
        "jdbc:otel:postgresql://db/shop, jdbc:postgresql://db/shop",
        "jdbc:aws-wrapper:postgresql://db/shop, jdbc:postgresql://db/shop",
        "r2dbc:postgresql://db/shop, jdbc:postgresql://db/shop",
        "r2dbc:pool:postgresql://db/shop, jdbc:postgresql://db/shop",
        "vertx-reactive:postgresql://db/shop, jdbc:postgresql://db/shop",
    })
    void leadsToPostgresql(String url, String expected) {
        assertThat(JdbcUrl.at("here", url)).isInstanceOfSatisfying(Candidate.class, candidate -> {
            assertThat(candidate.url()).isEqualTo(expected);
            assertThat(candidate.source()).isEqualTo("here");
            assertThat(candidate.name()).isEqualTo("default");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:mem:shop;PASSWORD=s3cret, jdbc:h2: is not PostgreSQL",
        "jdbc:mysql://root:s3cret@db/shop, jdbc:mysql: is not PostgreSQL",
        "jdbc:tc:postgresql:16:///shop, jdbc:tc: is a database that Testcontainers starts for a test",
        "r2dbc:tc:postgresql:///shop, jdbc:tc: is a database that Testcontainers starts for a test",
        "jdbc:postgresql://${DB_HOST}/shop, ${DB_HOST} has no value here",
        "postgres://app:s3cret@db/shop, its url is not a JDBC URL",
        "'', its url is not a JDBC URL",
    })
    void isOfNoUse(String url, String reason) {
        assertThat(JdbcUrl.at("here", url)).isEqualTo(new Rejected("here", reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jdbc:postgresql://app:s3cret@db:5432/shop?ssl=true | jdbc:postgresql://db:5432/shop?ssl=true | app | s3cret
            r2dbc:postgresql://app:s%40%2Bc+t@db/shop          | jdbc:postgresql://db/shop               | app | s@+c+t
            jdbc:postgresql://app@db/shop                      | jdbc:postgresql://db/shop               | app |
            jdbc:postgresql://app:s@c/r?t@db/shop              | jdbc:postgresql://db/shop               | app | s@c/r?t
            jdbc:postgresql://db:5432/shop?options=a@b         | jdbc:postgresql://db:5432/shop?options=a@b | |
            jdbc:postgresql://one:5432,two:5433/shop?x=a@b     | jdbc:postgresql://one:5432,two:5433/shop?x=a@b | |
            """)
    void aLoginBeforeTheHostIsTakenOutOfTheUrl(
            String url, String expected, @Nullable String user, @Nullable String password) {
        assertThat(JdbcUrl.at("here", url)).isInstanceOfSatisfying(Candidate.class, candidate -> {
            assertThat(candidate.url()).isEqualTo(expected);
            assertThat(candidate.user()).isEqualTo(user);
            assertThat(candidate.password()).isEqualTo(password);
        });
    }

    @Test
    void aLoginGoesWithIt() {
        assertThat(JdbcUrl.at("here", "jdbc:postgresql:shop", "app", "pa${ss"))
                .isInstanceOfSatisfying(Candidate.class, candidate -> {
                    assertThat(candidate.user()).isEqualTo("app");
                    assertThat(candidate.password()).isEqualTo("pa${ss");
                });
        assertThat(JdbcUrl.at("here", "jdbc:postgresql:shop", null, null)).isInstanceOf(Candidate.class);
        assertThat(JdbcUrl.at("here", "jdbc:h2:mem:", "${DB_USER}", null))
                .isEqualTo(new Rejected("here", "jdbc:h2: is not PostgreSQL"));
    }

    @Test
    void aLoginWithoutAValueIsOfNoUseAndShowsNoPassword() {
        assertThat(JdbcUrl.at("here", "jdbc:postgresql:shop", "${DB_USER}", "s3cret"))
                .isEqualTo(new Rejected("here", "${DB_USER} has no value here"));
        assertThat(JdbcUrl.at("here", "jdbc:postgresql:shop", "app", "s3${cret}"))
                .isEqualTo(new Rejected("here", "a placeholder in its password has no value here"));
    }
}
