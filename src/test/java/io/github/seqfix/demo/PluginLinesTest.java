package io.github.seqfix.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PluginLinesTest {

    @Test
    void leavesOutMavensFrame() {
        List<String> read = new ArrayList<>();
        PluginLines lines = new PluginLines(read::add);

        List.of(
                        "[INFO] Scanning for projects...",
                        "[INFO] ",
                        "[INFO] ------------------------< com.example:company >-------------------------",
                        "[INFO] Building company 1",
                        "[INFO] --------------------------------[ pom ]---------------------------------",
                        "[INFO] ",
                        "[INFO] --- seqfix:0.1.0:check (default-cli) @ company ---",
                        "[ERROR] DRIFTED  public.s",
                        "[INFO] 1 sequence: 1 drifted",
                        "[INFO] ------------------------------------------------------------------------",
                        "[INFO] BUILD FAILURE",
                        "[INFO] ------------------------------------------------------------------------",
                        "[INFO] Total time:  0.5 s",
                        "[ERROR] Failed to execute goal io.github.seqfix:seqfix-maven-plugin:0.1.0:check")
                .forEach(lines);

        assertThat(read)
                .containsExactly("[ERROR] DRIFTED  public.s", "[INFO] 1 sequence: 1 drifted", "[INFO] BUILD FAILURE");
    }
}
