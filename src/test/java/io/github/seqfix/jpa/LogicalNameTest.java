package io.github.seqfix.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogicalNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "Orders     | Orders     | false",
                "\"Orders\" | Orders     | true",
                "`Orders`   | Orders     | true",
                "`x`        | x          | true",
                "`Orders\"  | `Orders\"  | false",
                "\"Orders`  | \"Orders`  | false",
                "\"Orders   | \"Orders   | false",
                "Orders\"   | Orders\"   | false",
                "''''''     | ''''''     | false",
                "[x]        | [x]        | false",
                "\"\"       | \"\"       | false",
                "x          | x          | false",
                "''         | ''         | false"
            })
    void quotesAndBackticksSurroundAName(String written, String text, boolean quoted) {
        assertThat(LogicalName.parse(written)).isEqualTo(new LogicalName(text, quoted));
    }

    @ParameterizedTest
    @CsvSource({"Orders, false, orders", "Orders, true, Orders", "ÜBER, false, Über"})
    void onlyAQuotedNameKeepsItsCase(String text, boolean quoted, String raw) {
        assertThat(new LogicalName(text, quoted).raw()).isEqualTo(raw);
    }

    @ParameterizedTest
    @CsvSource({"63, 63", "64, 63", "100, 63"})
    void aNameIsTruncatedAt63Bytes(int written, int kept) {
        assertThat(new LogicalName("x".repeat(written), true).raw()).isEqualTo("x".repeat(kept));
    }

    @Test
    void noCharacterIsTruncatedInTheMiddle() {
        String twoBytes = "x".repeat(62) + "ü";
        String fourBytes = "x".repeat(60) + "\uD83D\uDE00";

        assertThat(new LogicalName(twoBytes, false).raw()).isEqualTo("x".repeat(62));
        assertThat(new LogicalName(fourBytes, false).raw()).isEqualTo("x".repeat(60));
        assertThat(new LogicalName("x".repeat(61) + "ü", false).raw()).isEqualTo("x".repeat(61) + "ü");
    }

    @Test
    void aSuffixIsPartOfTheQuotedName() {
        assertThat(new LogicalName("Orders", true).withSuffix("_SEQ")).isEqualTo(new LogicalName("Orders_SEQ", true));
        assertThat(new LogicalName("Orders", false).withSuffix("_SEQ")).isEqualTo(new LogicalName("Orders_SEQ", false));
    }

    @Test
    void aNameCanBeQuoted() {
        assertThat(new LogicalName("Orders", false).inQuotes()).isEqualTo(new LogicalName("Orders", true));
    }
}
