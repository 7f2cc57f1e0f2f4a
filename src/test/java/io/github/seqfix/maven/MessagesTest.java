package io.github.seqfix.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.seqfix.core.UnknownNameException;
import io.github.seqfix.postgres.connection.DatabaseException;
import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page of messages and what the goals say are one: all that {@link Provocations} brings about stands on the page, all
 * that stands on the page is brought about or at the least in the code, and no place that makes an error is left out.
 */
class MessagesTest {
    private static final Path PAGE = Path.of("src/site/markdown/messages.md");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|");
    /** What stands between two of these varies. */
    private static final String GAP = "…";

    private static final Pattern BETWEEN_LITERALS = Pattern.compile("\"\\s*\\+\\s*\"");
    /** From here on the page has what the reports say of a sequence: tests of their own bring that about. */
    private static final String OF_SEQUENCES = "## About the database and its sequences";

    /** Places that nothing here can reach, and why. */
    private static final Map<String, String> OUT_OF_REACH = Map.of(
            "HelpMojo", "the goal help: maven-plugin-plugin writes it, with errors of its own",
            "OncePerSession", "modules that share a run: only Maven itself has several, as in src/it/multi-module",
            "ServerTraits", "servers older than 10, and poolers that take settings away",
            "ProjectEntities", "class files that the file system does not give away",
            "ServiceFile", "a file that its reader may not read: those who run tests as root may");

    @TempDir
    private static Path directory;

    private static TestDatabase database;
    /** What each provocation has failed with. */
    private static final Map<String, AbstractMojoExecutionException> FAILURES = new LinkedHashMap<>();

    private static final Map<String, List<String>> WARNINGS = new LinkedHashMap<>();

    @BeforeAll
    static void provoke() throws Exception {
        database = PostgresServer.shared().createDatabase();
        Provocations provocations = new Provocations(directory, database);
        for (Map.Entry<String, GoalCall> call : provocations.ofErrors().entrySet()) {
            FAILURES.put(call.getKey(), call.getValue().failure());
        }
        for (Map.Entry<String, GoalCall> call : provocations.ofWarnings().entrySet()) {
            WARNINGS.put(call.getKey(), call.getValue().warnings());
        }
    }

    @AfterAll
    static void dropTheDatabase() throws Exception {
        database.close();
    }

    static Stream<String> failures() {
        return FAILURES.keySet().stream();
    }

    static Stream<String> warnings() {
        return WARNINGS.keySet().stream();
    }

    static Stream<String> rows() throws IOException {
        return ROW.matcher(page()).results().map(row -> row.group(1));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatAGoalFailsWithStandsOnThePage(String provocation) {
        String message = message(provocation);

        assertThat(lines().filter(row -> pattern(row).matcher(message).matches()))
                .as(message)
                .isNotEmpty();
        assertThat(message).doesNotContain(Provocations.SECRET);
    }

    /** A list of what there is to choose from is the exception. */
    @ParameterizedTest
    @MethodSource("failures")
    void itIsOneLine(String provocation) {
        String message = message(provocation);

        assertThat(message.contains("\n"))
                .as(message)
                .isEqualTo(message.contains("choose one:") || message.contains("of no use here:"));
    }

    @ParameterizedTest
    @MethodSource("warnings")
    void whatAGoalWarnsOfStandsOnThePage(String provocation) {
        assertThat(WARNINGS.get(provocation))
                .isNotEmpty()
                .anySatisfy(warning -> assertThat(lines().filter(
                                        row -> pattern(row).matcher(warning).matches()))
                        .as(warning)
                        .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatStandsOnThePageIsSaid(String row) throws IOException {
        if (page().indexOf("| `" + row) > page().indexOf(OF_SEQUENCES)) {
            assertThat(row.split(GAP, -1))
                    .filteredOn(part -> part.length() > GAP.length())
                    .allSatisfy(part -> assertThat(sources().contains(part.strip()))
                            .as(part)
                            .isTrue());
        } else {
            assertThat(Stream.concat(
                            FAILURES.values().stream().map(Throwable::getMessage),
                            WARNINGS.values().stream().flatMap(List::stream)))
                    .anyMatch(message -> pattern(row).matcher(message).matches());
        }
    }

    @Test
    void noPlaceThatMakesAnErrorIsLeftOut() {
        Set<String> reached = new TreeSet<>();
        for (Throwable failure : FAILURES.values()) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                StackTraceElement place = cause.getStackTrace()[0];
                reached.add(place.getFileName() + ':' + place.getLineNumber());
            }
        }

        Set<String> made = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.seqfix")
                        .stream()
                        .flatMap(type -> type.getConstructorCallsFromSelf().stream())
                        .filter(MessagesTest::makesAnError)
                        .filter(call -> !OUT_OF_REACH.containsKey(fileName(call).replace(".java", "")))
                        .map(call -> fileName(call) + ':' + call.getLineNumber())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(made).isNotEmpty().isSubsetOf(reached);
    }

    private static String message(String provocation) {
        return String.valueOf(Objects.requireNonNull(FAILURES.get(provocation)).getMessage());
    }

    private static boolean makesAnError(JavaConstructorCall call) {
        return !call.getOrigin().isConstructor()
                && Stream.of(
                                MojoExecutionException.class,
                                MojoFailureException.class,
                                DatabaseException.class,
                                UnknownNameException.class)
                        .anyMatch(error -> call.getTargetOwner().isEquivalentTo(error));
    }

    private static String fileName(JavaConstructorCall call) {
        return call.getOriginOwner()
                .getSource()
                .flatMap(source -> source.getFileName())
                .orElseThrow();
    }

    private static Stream<String> lines() {
        try {
            return rows();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Pattern pattern(String row) {
        return Pattern.compile(
                Arrays.stream(row.split(GAP, -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    /** All of the code, texts that are broken over lines put together. */
    private static String sources() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.add(BETWEEN_LITERALS.matcher(Files.readString(file)).replaceAll(""));
            }
        }
        return String.join("\n", texts);
    }
}
