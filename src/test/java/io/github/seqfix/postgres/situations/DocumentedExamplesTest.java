package io.github.seqfix.postgres.situations;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.ObservedColumn;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.maven.CommandLine;
import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages show for each verdict, each cure and each binding is what comes out. */
class DocumentedExamplesTest {
    private static final Pattern VERDICT = Pattern.compile("\\| `([^`]+)` \\| ([A-Z_]+)(?:: .*)? \\|");
    private static final Pattern BINDING = Pattern.compile(
            Stream.of(BoundBy.values()).map(BoundBy::name).collect(Collectors.joining("|", "\\| (", ")"))
                    + " \\| .* \\| `([^`]+)`(?: with `([^`]+)`)? \\|");
    private static final Pattern CURE = Pattern.compile("\\| ([A-Z_]+) \\| `([^`]+)` \\| .* \\|");
    private static final String RESET = "mvn seqfix:reset";
    private static final String OPTION = "\"-D";
    private static final String MAPPINGS = OPTION + "seqfix.mappings=";
    private static final String NAMING_RULES = OPTION + "seqfix.namingRules=";
    private static final int FIRST_WITH_FUNCTION_BODIES = 14;

    @AutoClose
    private final TestDatabase database = PostgresServer.shared().createDatabase();

    static Stream<Arguments> verdicts() throws IOException {
        return rows("verdicts", VERDICT).map(row -> Arguments.of(row.group(1), Verdict.valueOf(row.group(2))));
    }

    static Stream<Arguments> bindings() throws IOException {
        return rows("bindings", BINDING)
                .map(row -> Arguments.of(
                        BoundBy.valueOf(row.group(1)), row.group(2), row.group(3) == null ? "" : row.group(3)))
                .filter(row -> row.get()[0] != BoundBy.ENTITY && row.get()[0] != BoundBy.LIBRARY);
    }

    /** Each verdict with what leads to it and what cures it; those that need no cure have none. */
    static Stream<Arguments> cures() throws IOException {
        Map<String, String> steps = rows("verdicts", VERDICT).collect(toMap(row -> row.group(2), row -> row.group(1)));
        return rows("verdicts", CURE)
                .map(row -> Arguments.of(Verdict.valueOf(row.group(1)), steps.get(row.group(1)), row.group(2)));
    }

    private static Stream<Matcher> rows(String page, Pattern pattern) throws IOException {
        return Files.readAllLines(Path.of("src/site/markdown", page + ".md")).stream()
                .map(pattern::matcher)
                .filter(Matcher::matches);
    }

    @Test
    void showsEachVerdictAndEachBinding() throws IOException {
        assertThat(verdicts().map(row -> row.get()[1]))
                .containsExactlyElementsOf(Stream.of(Verdict.values())
                        .filter(verdict -> verdict != Verdict.UNKNOWN)
                        .toList());
        assertThat(bindings().map(row -> row.get()[0]))
                .containsExactlyElementsOf(Stream.of(BoundBy.values())
                        .filter(boundBy -> boundBy != BoundBy.ENTITY && boundBy != BoundBy.LIBRARY)
                        .toList());
    }

    @Test
    void showsACureOfEachVerdictThatWantsOne() throws IOException {
        assertThat(cures().map(row -> row.get()[0]))
                .containsExactlyElementsOf(Stream.of(Verdict.values())
                        .filter(verdict -> verdict != Verdict.IN_SYNC && verdict != Verdict.UNKNOWN)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void verdictIsWhatThePageShows(String step, Verdict verdict) throws Exception {
        create(step);

        assertThat(found(step).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @MethodSource("cures")
    void cureLeadsToInSync(Verdict verdict, String step, String cure) throws Exception {
        create(step);
        if (!cure.equals(RESET)) {
            // Before the cure a reset does not help.
            assertThat(found(step).verdict()).isEqualTo(verdict);
            assertThat(found(step).verdict()).isEqualTo(verdict);
            database.execute(cure);
        }
        found(step);

        assertThat(found(step).verdict()).isEqualTo(Verdict.IN_SYNC);
    }

    @ParameterizedTest
    @MethodSource("bindings")
    void bindingIsWhatThePageShows(BoundBy boundBy, String sql, String option) throws Exception {
        assumeTrue(
                boundBy != BoundBy.FUNCTION || PostgresServer.shared().majorVersion() >= FIRST_WITH_FUNCTION_BODIES,
                "SQL-standard function bodies came with PostgreSQL 14");
        database.execute(sql);

        assertThat(found(option).observation().columns())
                .extracting(ObservedColumn::binding)
                .singleElement()
                .satisfies(binding -> {
                    assertThat(binding.boundBy()).isEqualTo(boundBy);
                    assertThat(binding.column().display()).isEqualTo("public.t.id");
                    assertThat(binding.comparable()).isTrue();
                });
    }

    private void create(String step) throws SQLException {
        database.execute("create table t (id serial primary key)");
        if (!step.startsWith(OPTION)) {
            database.execute(step);
        }
    }

    /** What is found of the only sequence, with an option of the command line, before the reset that follows. */
    private Finding found(String option) throws Exception {
        Declarations declarations = CommandLine.declarations(
                value(option, MAPPINGS),
                Stream.of(value(option, NAMING_RULES))
                        .filter(rule -> !rule.isEmpty())
                        .toList());
        RunResults run = RunResults.reset(
                RunResults.settings(database.url(), database.user(), database.password()), declarations);
        assertThat(run.results()).hasSize(1);
        return run.results().values().iterator().next().finding();
    }

    /** The value of a parameter, without the double quotes around the whole option, which every shell takes away. */
    private static String value(String option, String parameter) {
        return option.startsWith(parameter)
                ? option.substring(parameter.length()).replace("\"", "")
                : "";
    }
}
