package io.github.seqfix.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seqfix.compose.Interpolation.MissingVariableException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterpolationTest {
    private final Interpolation interpolation = new Interpolation(Map.of("A", "a", "B", "b", "EMPTY", ""));

    @ParameterizedTest
    @CsvSource({
        "nothing, nothing",
        "$A, a",
        "x$A-$B.${A}y, xa-b.ay",
        "$NONE${NONE}x, x",
        "${NONE:-d}, d",
        "${EMPTY:-d}, d",
        "${A:-d}, a",
        "${NONE-d}, d",
        "${EMPTY-d}, ''",
        "${NONE:-${B}}!, b!",
        "${NONE:-${X:-${A}}}, a",
        "${A:+d}, d",
        "${EMPTY:+d}, ''",
        "${EMPTY+d}, d",
        "${NONE+d}, ''",
        "${A:?error}, a",
        "${EMPTY?error}, ''",
        "$$A, $A",
        "a$, a$",
        "${NONE:-{x}}, {x}",
        "$1, $1",
        "${, ${",
        "${A, a",
        "${NONE:-d, d",
        "${NONE:-{d, {d",
        "${A}}, a}",
    })
    void variablesAreReplaced(String text, String expected) {
        assertThat(interpolation.apply(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${NONE:?error}", "${NONE?}", "${EMPTY:?}"})
    void whatIsRequiredIsNamed(String text) {
        assertThatThrownBy(() -> interpolation.apply(text))
                .isInstanceOf(MissingVariableException.class)
                .hasMessageMatching("\\$\\{(NONE|EMPTY)} has no value, .*");
    }
}
