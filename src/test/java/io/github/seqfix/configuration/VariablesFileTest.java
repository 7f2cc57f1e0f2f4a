package io.github.seqfix.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariablesFileTest {
    @TempDir
    Path directory;

    @Test
    void valuesAreReadInAllForms() throws IOException {
        Path file = Files.writeString(directory.resolve(".env"), """
                # comment
                A=1
                export B = two words # comment
                C='sin#gle $A'
                D="dou#ble \\"q\\" \\n2" # comment
                E=
                F=a#b
                G: yaml
                #H=1
                I="no
                end" and more
                J=x
                """);

        assertThat(VariablesFile.read(file))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "A",
                        "1",
                        "B",
                        "two words",
                        "C",
                        "sin#gle $A",
                        "D",
                        "dou#ble \"q\" \n2",
                        "E",
                        "",
                        "F",
                        "a#b",
                        "G",
                        "yaml",
                        "I",
                        "no\nend",
                        "J",
                        "x"));
    }

    @Test
    void allButLiteralsAreExpandedWithTheLinesBefore() throws IOException {
        Path file = Files.writeString(directory.resolve(".env"), "A=1\nB='2'\nC=\"3\"\n");

        assertThat(VariablesFile.read(file, (value, before) -> value + List.copyOf(before.keySet())))
                .isEqualTo(Map.of("A", "1[]", "B", "2", "C", "3[A, B]"));
    }
}
