package io.github.seqfix.postgres.situations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.maven.CommandLine;
import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.Schemas;
import io.github.seqfix.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sets every situation up, in two schemas, and lets seqfix loose on it. What seqfix says is proved by inserts: the one
 * that collides before goes through afterwards.
 */
class SituationTest {
    private static final String PASSWORD = "of a role that lives as long as a test";

    @AutoClose
    private static final SituationDatabase APPLICATION = new SituationDatabase();

    static Stream<Arguments> situations() {
        return Catalogue.files().stream()
                .flatMap(file -> Stream.of(Schemas.USUAL, Schemas.HOSTILE)
                        .map(schema -> Arguments.of(
                                Named.of(Catalogue.name(file), file), Named.of("in schema " + schema, schema))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("situations")
    void isJudgedAndRepaired(Path file, String schema) throws Exception {
        String name = Catalogue.name(file) + " in schema " + schema;
        Situation situation = SituationParser.read(file);
        assumeThatItCanBeSetUp(situation);
        APPLICATION.empty(schema);
        APPLICATION.execute(situation.sql());
        List<QualifiedName> sequences = situation.sequences().stream()
                .map(sequence -> sequence.in(schema))
                .toList();
        assertThat(failures(situation, schema, sequences))
                .as("%s: inserts before the reset", name)
                .isEqualTo(expectedFailures(situation, schema, true));
        Map<QualifiedName, Standing> before = standings(sequences);

        RunResults first = reset(situation);

        assertThat(Description.found(first)).as(name).isEqualTo(Description.expected(situation, schema));
        assertReasons(situation, schema, first);
        assertSuggestions(situation, schema, first);
        Map<QualifiedName, Standing> after = standings(sequences);
        assertMovedAsTold(situation, schema, before, after);

        RunResults second = reset(situation);

        assertThat(Description.found(second))
                .as("%s: second reset", name)
                .isEqualTo(Description.expectedAgain(situation, schema));
        assertThat(standings(sequences))
                .as("%s: positions after the second reset", name)
                .isEqualTo(after);
        assertThat(failures(situation, schema, List.of()))
                .as("%s: inserts after the reset", name)
                .isEqualTo(expectedFailures(situation, schema, false));
    }

    private static void assumeThatItCanBeSetUp(Situation situation) throws SQLException {
        int version = PostgresServer.shared().majorVersion();
        assumeTrue(
                situation.versions().contains(version),
                () -> "for PostgreSQL " + situation.versions() + ", and this is " + version);
        for (String extension : situation.extensions()) {
            assumeTrue(
                    APPLICATION.database().hasExtension(extension),
                    () -> "this server does not have the extension " + extension);
        }
    }

    private static RunResults reset(Situation situation) throws Exception {
        TestDatabase database = APPLICATION.database();
        Declarations declarations = CommandLine.declarations(situation.mappings(), situation.namingRules());
        String role = situation.role();
        if (role == null) {
            return RunResults.reset(
                    RunResults.settings(database.url(), database.user(), database.password()), declarations);
        }
        APPLICATION.execute("alter role " + role + " login password '" + PASSWORD + "'");
        return RunResults.reset(RunResults.settings(database.url(), role, PASSWORD), declarations);
    }

    private static void assertReasons(Situation situation, String schema, RunResults run) {
        for (ExpectedSequence expected : situation.sequences()) {
            String reason = String.valueOf(run.of(expected.in(schema)).finding().reason());
            if (expected.collides() != null) {
                assertThat(Description.collision(run.of(expected.in(schema)).finding()))
                        .as("collision of %s", expected.name())
                        .isEqualTo(expected.collides());
            }
            for (String words : expected.says()) {
                assertThat(reason).as("reason of %s", expected.name()).contains(words);
            }
            for (String words : expected.omits()) {
                assertThat(reason).as("reason of %s", expected.name()).doesNotContain(words);
            }
        }
    }

    private static void assertSuggestions(Situation situation, String schema, RunResults run) {
        for (ExpectedSequence expected : situation.sequences()) {
            ExpectedSuggestion suggested = expected.suggested();
            Finding found = run.of(expected.in(schema)).finding().suggestion();
            assertThat(found == null ? "" : found.verdict() + " " + columns(found))
                    .as("what is suggested for %s", expected.name())
                    .isEqualTo(
                            suggested == null
                                    ? ""
                                    : suggested.verdict() + " "
                                            + suggested.columns().stream()
                                                    .map(column ->
                                                            column.in(schema).display())
                                                    .sorted()
                                                    .toList());
        }
    }

    private static List<String> columns(Finding finding) {
        return finding.observation().columns().stream()
                .map(column -> column.binding().column().display())
                .sorted()
                .toList();
    }

    /** Reads from the server itself where the sequences stand, and compares with what was there. */
    private static void assertMovedAsTold(
            Situation situation,
            String schema,
            Map<QualifiedName, Standing> before,
            Map<QualifiedName, Standing> after) {
        for (ExpectedSequence expected : situation.sequences()) {
            QualifiedName name = expected.in(schema);
            Standing stood = Objects.requireNonNull(before.get(name));
            Standing stands = Objects.requireNonNull(after.get(name));
            if (expected.reset().kind() == ExpectedReset.Kind.MOVED) {
                assertThat(stands.next())
                        .as("next of %s", name)
                        .isEqualTo(expected.reset().next());
                assertThat(stood.isBefore(stands))
                        .as("%s has moved forward", name)
                        .isTrue();
            } else {
                assertThat(stands).as("position of %s", name).isEqualTo(stood);
            }
        }
    }

    private static Map<QualifiedName, Standing> standings(Collection<QualifiedName> sequences) throws SQLException {
        Map<QualifiedName, Standing> standings = new LinkedHashMap<>();
        for (QualifiedName sequence : sequences) {
            standings.put(sequence, APPLICATION.standing(sequence));
        }
        return standings;
    }

    /** How each sequence's inserts end; those that are taken back leave the given sequences where they were. */
    private static List<String> failures(Situation situation, String schema, Collection<QualifiedName> takenBack)
            throws SQLException {
        List<String> failures = new ArrayList<>();
        for (ExpectedSequence sequence : situation.sequences()) {
            ExpectedProbe probe = sequence.probe();
            if (probe != null) {
                failures.add(sequence.in(schema) + ": " + APPLICATION.failureOf(probe, takenBack));
            }
        }
        return failures;
    }

    private static List<String> expectedFailures(Situation situation, String schema, boolean before) {
        List<String> failures = new ArrayList<>();
        for (ExpectedSequence sequence : situation.sequences()) {
            ExpectedProbe probe = sequence.probe();
            if (probe != null) {
                failures.add(sequence.in(schema) + ": " + (before ? probe.failsBefore() : probe.failsAfter()));
            }
        }
        return failures;
    }
}
