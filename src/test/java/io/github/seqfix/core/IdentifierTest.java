package io.github.seqfix.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTest {

    /** Both ends of A to Z with their neighbours, and letters of other scripts, some of which Java itself would fold. */
    @ParameterizedTest
    @CsvSource({
        "Orders, orders",
        "AZ, az",
        "az, az",
        "@[`{, @[`{",
        "_0$9, _0$9",
        "ÜberGröße, Übergröße",
        "İ, İ",
        "\u212A, \u212A",
        "\uD835\uDC00B, \uD835\uDC00b",
        "'', ''"
    })
    void onlyAToZAreFolded(String written, String folded) {
        assertThat(Identifier.fold(written)).isEqualTo(folded);
    }
}
