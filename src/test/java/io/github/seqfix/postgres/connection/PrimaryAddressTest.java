package io.github.seqfix.postgres.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrimaryAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            host=db1 port=5433 user=replicator password=secret | db1:5433
            user=replicator host=db1                           | db1:5432
            host='db1' port='5433'                             | db1:5433
            host=db1,db2 port=5432,5433                        | db1,db2:5432,5433
            host = ::1 port = 5433                             | ::1:5433
            password='host=secret' host=db1                    | db1:5432
            password='it\\'s host=secret' host=db1             | db1:5432
            password=it\\ host=secret host=db1                 | db1:5432
            hostaddr=10.0.0.1                                  |
            host=/var/run/postgresql                           |
            host=''                                            |
            """)
    void isHostAndPortAndNothingElse(String conninfo, String expected) {
        assertThat(PrimaryAddress.parse(conninfo).orElse(null)).isEqualTo(expected);
    }
}
