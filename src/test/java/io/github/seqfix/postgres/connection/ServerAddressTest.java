package io.github.seqfix.postgres.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jdbc:postgresql://localhost:5433/shop                       | jdbc:postgresql://localhost:5433/shop as app
            jdbc:postgresql://localhost/shop?password=s3cret&user=eve   | jdbc:postgresql://localhost:5432/shop as eve
            jdbc:postgresql:shop                                        | jdbc:postgresql://localhost:5432/shop as app
            jdbc:postgresql:///shop                                     | jdbc:postgresql://localhost:5432/shop as app
            jdbc:postgresql://one,two:5433/sh%20op                      | jdbc:postgresql://one:5432,two:5433/sh op as app
            jdbc:postgresql://localhost/shop?host=production            | jdbc:postgresql://production:5432/shop as app
            """)
    void saysWhereTheDriverConnectsWithoutParameters(String url, String expected) throws DatabaseException {
        assertThat(ServerAddress.of(settings(url))).hasToString(expected);
    }

    @Test
    void theRoleIsTheOneOfTheOperatingSystemWhereNobodyNamesOne() throws DatabaseException {
        ConnectionSettings settings = new ConnectionSettings(
                "jdbc:postgresql:shop",
                null,
                null,
                0,
                Duration.ofSeconds(1),
                new Timeouts(Duration.ZERO, Duration.ZERO));
        assertThat(ServerAddress.of(settings).role()).isEqualTo(System.getProperty("user.name"));
        assertThat(ServerAddress.of(settings.withDefaults(Map.of("user", "bob")))
                        .role())
                .isEqualTo("bob");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://localhost/shop, true",
        "jdbc:postgresql:shop, true",
        "jdbc:postgresql:///shop, true",
        "jdbc:postgresql://127.0.0.2/shop, true",
        "jdbc:postgresql://[::1]:5432/shop, true",
        "'jdbc:postgresql://localhost:5432,127.0.0.1:5433/shop', true",
        "jdbc:postgresql://192.0.2.1/shop, false",
        "jdbc:postgresql://0.0.0.0/shop, false",
        "'jdbc:postgresql://localhost:5432,192.0.2.1:5432/shop', false",
        "jdbc:postgresql://localhost/shop?host=192.0.2.1, false",
        "jdbc:postgresql://localhost.invalid/shop, false",
        "jdbc:postgresql://localhost/shop?socketFactory=com.example.Factory, false",
    })
    void onlyLoopbackAddressesAreThisMachine(String url, boolean expected) throws DatabaseException {
        assertThat(ServerAddress.of(settings(url)).isLoopback()).isEqualTo(expected);
    }

    private static ConnectionSettings settings(String url) {
        return new ConnectionSettings(
                url, "app", "s3cret", 0, Duration.ofSeconds(1), new Timeouts(Duration.ZERO, Duration.ZERO));
    }
}
