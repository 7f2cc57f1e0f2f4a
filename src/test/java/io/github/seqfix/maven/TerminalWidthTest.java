package io.github.seqfix.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalWidthTest {

    @Test
    void theEnvironmentMaySayIt() {
        assertThat(TerminalWidth.of(Map.of("COLUMNS", " 132 "))).isEqualTo(132);
        assertThat(TerminalWidth.of(Map.of("COLUMNS", "40"))).isEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "39", "-1", "wide", "99999999999"})
    void whatMakesNoSenseIsNoWidth(String columns) {
        assertThat(TerminalWidth.of(Map.of("COLUMNS", columns))).isEqualTo(80);
    }

    @Test
    void itIsEightyWhereNobodyKnows() {
        assertThat(TerminalWidth.of(Map.of())).isEqualTo(80);
    }
}
