package io.github.seqfix.postgres.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.ValueRange;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnTypesTest {
    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of("smallint", ValueRange.SMALLINT),
                Arguments.of("integer", ValueRange.INTEGER),
                Arguments.of("bigint", ValueRange.BIGINT),
                Arguments.of("real", ValueRange.REAL),
                Arguments.of("double precision", ValueRange.DOUBLE_PRECISION),
                Arguments.of("numeric", ValueRange.BIGINT));
    }

    @ParameterizedTest
    @MethodSource("types")
    void holdsWhatTheTypeKeepsApart(String type, ValueRange range) {
        assertThat(ColumnTypes.range(type, -1)).contains(range);
    }

    /** The modifier as PostgreSQL stores it: ((precision &lt;&lt; 16) | scale) + 4. */
    @ParameterizedTest
    @CsvSource({
        "5, 0, 99999",
        "5, 2, 999",
        "3, 3, 0",
        "2, 5, 0",
        "20, 0, 99999999999999999999",
        "1, 0, 9",
        "1000, 1000, 0",
        "0, 0, 0",
    })
    void numericHoldsTheDigitsBeforeThePoint(int precision, int scale, BigInteger largest) {
        assertThat(ColumnTypes.range("numeric", (precision << 16 | scale) + 4))
                .contains(new ValueRange(largest.negate(), largest));
    }

    /** Since PostgreSQL 15 a scale can be negative, in eleven bits with a sign: such a column rounds integers. */
    @ParameterizedTest
    @CsvSource({"2, -1", "2, -3", "1, -1000"})
    void numericWithANegativeScaleRounds(int precision, int scale) {
        assertThat(ColumnTypes.range("numeric", (precision << 16 | (scale & 0x7ff)) + 4))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "uuid", "money", "integer[]", "oid", "interval"})
    void otherTypesHaveNoOrderOfIntegers(String type) {
        assertThat(ColumnTypes.range(type, -1)).isEmpty();
    }
}
