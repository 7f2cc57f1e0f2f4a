package io.github.seqfix.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogicalPathTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            nullValues = "-",
            value = {
                "orders_seq         | ''    | -      | orders_seq",
                "orders_seq         | shop  | shop   | orders_seq",
                "app.orders_seq     | ''    | app    | orders_seq",
                "app.orders_seq     | shop  | app    | orders_seq",
                "a.s                | ''    | a      | s",
                "\"My.App\".s       | ''    | \"My.App\" | s",
                "`My.App`.s         | ''    | `My.App` | s",
                "app.`My.Seq`       | ''    | app    | `My.Seq`",
                "\"My.Seq\"         | shop  | shop   | \"My.Seq\"",
                "`My.Seq`           | ''    | -      | `My.Seq`",
                "orders.            | ''    | -      | orders.",
                ".orders            | ''    | -      | .orders",
                "orders             | `App` | `App`  | orders"
            })
    void aSchemaInTheNameTakesPrecedence(String written, String schema, @Nullable String ofSchema, String name) {
        assertThat(LogicalPath.parse(written, schema))
                .isEqualTo(new LogicalPath(
                        ofSchema == null ? null : LogicalName.parse(ofSchema), LogicalName.parse(name)));
    }

    @Test
    void aNameAloneLeavesTheSchemaOpen() {
        LogicalName name = new LogicalName("a.b", true);

        assertThat(LogicalPath.of(name)).isEqualTo(new LogicalPath(null, name));
    }
}
