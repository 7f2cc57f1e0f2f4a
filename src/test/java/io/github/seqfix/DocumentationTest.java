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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What README, CONTRIBUTING and the pages of the site refer to is there. */
class DocumentationTest {
    private static final Path PAGES = Path.of("src/site/markdown");
    private static final Pattern TEST = Pattern.compile("\\b([A-Z]\\w*Test)\\b(?:[.#](\\w+))?");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern BUILD = Pattern.compile("\\bsrc/it/([\\w-]+[a-z0-9])`");
    private static final Pattern MENU_ITEM = Pattern.compile("href=\"([\\w-]+)\\.html\"");
    private static final Pattern GOAL_PAGE = Pattern.compile("(check|reset|help)-mojo\\.html");
    private static final int LONGEST_README = 200;

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Map<String, String> sources = sources();

        assertThat(all(TEST))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(sources.get(name.group(1)))
                        .as(name.group())
                        .contains(name.group(2) == null ? "class " + name.group(1) : "void " + name.group(2) + "("));
    }

    @Test
    void everyBuildThatIsNamedExists() throws IOException {
        assertThat(all(BUILD))
                .isNotEmpty()
                .allSatisfy(
                        build -> assertThat(Path.of("src/it", build.group(1))).exists());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyLinkLeadsToAFile(Path text) throws IOException {
        assertThat(LINK.matcher(Files.readString(text)).results().map(link -> link.group(1)))
                .filteredOn(link -> !link.startsWith("https://"))
                .filteredOn(link -> !GOAL_PAGE.matcher(link).matches())
                .allSatisfy(link -> assertThat(text.resolveSibling(link)).exists());
    }

    @Test
    void theMenuHasEveryPage() throws IOException {
        String menu = Files.readString(Path.of("src/site/site.xml"));
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(MENU_ITEM
                            .matcher(menu)
                            .results()
                            .map(item -> item.group(1))
                            .filter(item -> !item.endsWith("-mojo")))
                    .containsAll(pages.map(page -> page.getFileName().toString().replace(".md", ""))
                            .toList())
                    .allSatisfy(item -> assertThat(PAGES.resolve(item + ".md")).exists());
        }
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(LONGEST_README);
    }

    private static List<MatchResult> all(Pattern pattern) throws IOException {
        StringBuilder texts = new StringBuilder();
        for (Path text : texts()) {
            texts.append(Files.readString(text));
        }
        return pattern.matcher(texts).results().toList();
    }

    private static List<Path> texts() throws IOException {
        try (Stream<Path> top = Files.list(Path.of(""));
                Stream<Path> pages = Files.list(PAGES)) {
            return Stream.concat(top, pages)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
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
