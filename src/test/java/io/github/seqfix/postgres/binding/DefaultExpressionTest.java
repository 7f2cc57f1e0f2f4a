package io.github.seqfix.postgres.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.ValueRange;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultExpressionTest {
    private static final String ARGUMENT = "'shop.s'::regclass";
    private static final String CALL = "nextval(" + ARGUMENT + ")";

    @Test
    void theBareCallDrawsAllThatASequenceHolds() {
        assertThat(parse(CALL)).isEqualTo(new DefaultExpression(true, ValueRange.BIGINT));
    }

    @Test
    void castsNarrowTheRange() {
        assertThat(parse("(" + CALL + ")::smallint").range()).isEqualTo(ValueRange.SMALLINT);
        assertThat(parse("(" + CALL + ")::integer").range()).isEqualTo(ValueRange.INTEGER);
        assertThat(parse("(" + CALL + ")::bigint").range()).isEqualTo(ValueRange.BIGINT);
        assertThat(parse("(" + CALL + ")::numeric").range()).isEqualTo(ValueRange.BIGINT);
        assertThat(parse("(" + CALL + ")::numeric(5,2)").range())
                .isEqualTo(new ValueRange(BigInteger.valueOf(-999), BigInteger.valueOf(999)));
    }

    @Test
    void theNarrowestOfSeveralCastsCounts() {
        assertThat(parse("((" + CALL + ")::smallint)::bigint").range()).isEqualTo(ValueRange.SMALLINT);
        assertThat(parse("((" + CALL + ")::bigint)::smallint").range()).isEqualTo(ValueRange.SMALLINT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CALL + " * 10",
                "('X'::text || " + CALL + ")",
                "(" + CALL + ")::text",
                "(" + CALL + ")::integer + 1",
                "((" + CALL + ")::text)::integer",
                "COALESCE(" + CALL + ", 1)"
            })
    void aLargerExpressionDrawsButHasNoRange(String expression) {
        assertThat(parse(expression)).isEqualTo(new DefaultExpression(true, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nextval('shop.other'::regclass)",
                "currval(" + ARGUMENT + ")",
                "shop." + CALL,
                "\"my\"." + CALL,
                "my_" + CALL,
                "my$" + CALL,
                "NULL"
            })
    void whatCallsAnotherFunctionOrNamesAnotherSequenceDoesNotDraw(String expression) {
        assertThat(parse(expression)).isEqualTo(new DefaultExpression(false, null));
    }

    @Test
    void theSequencesNameIsNoPattern() {
        assertThat(DefaultExpression.parse("f(nextval('a(b'::regclass))", "'a(b'::regclass"))
                .isEqualTo(new DefaultExpression(true, null));
        assertThat(DefaultExpression.parse("f(nextval('axb'::regclass))", "'a.b'::regclass")
                        .draws())
                .isFalse();
    }

    @Test
    void aNameCanHaveALineBreak() {
        String argument = "'\"a\nb\"'::regclass";

        assertThat(DefaultExpression.parse("(nextval(" + argument + "))::integer", argument)
                        .range())
                .isEqualTo(ValueRange.INTEGER);
    }

    private static DefaultExpression parse(String expression) {
        return DefaultExpression.parse(expression, ARGUMENT);
    }
}
