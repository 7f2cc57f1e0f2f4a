package io.github.seqfix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README refers to is there. */
class ReadmeTest {
    private static final Pattern TEST = Pattern.compile("\\b([A-Z]\\w*Test)\\b(?:\\.(\\w+))?");

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Map<String, String> sources = sources();
        List<MatchResult> named =
                TEST.matcher(Files.readString(Path.of("README.md"))).results().toList();

        assertThat(named)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(sources.get(name.group(1)))
                        .as(name.group())
                        .contains(name.group(2) == null ? "class " + name.group(1) : "void " + name.group(2) + "("));
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return sources;
    }
}
