package io.github.seqfix.postgres.situations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.Verdict;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A situation that says nothing must not pass: whatever the parser does not know is an error. */
class SituationParserTest {
    private static final String HEADER = """
            -- Rows came from elsewhere,
            -- and more than once.
            --
            -- versions: 14 and later
            -- requires: citext
            -- runs as: situation_reader
            -- mappings: numbers=t.id
            -- naming rule: {table}_seq
            -- sequence: numbers
            --   verdict: DRIFTED
            --   next: 1
            --   edge: 10
            --   bound: t.id DEFAULT
            --   bound: shared."T.x"."I d" OWNED
            --   reset: 11, then NEAR_LIMIT
            --   probe: insert into t default values
            --   times: 3
            --   collides: 3 in 2
            --   says: already holds 10
            --   omits: already holds 11
            --   suggests: t.code
            --   stated: IN_SYNC
            create sequence numbers;
            -- next: not read any more
            """;

    @Test
    void readsAllThatASituationTells() {
        Situation situation = SituationParser.parse(HEADER);

        assertThat(situation.title()).isEqualTo("Rows came from elsewhere, and more than once.");
        assertThat(situation.versions()).isEqualTo(new VersionRange(14, Integer.MAX_VALUE));
        assertThat(situation.extensions()).containsExactly("citext");
        assertThat(situation.role()).isEqualTo("situation_reader");
        assertThat(situation.mappings()).isEqualTo("numbers=t.id");
        assertThat(situation.namingRules()).containsExactly("{table}_seq");
        assertThat(situation.sql()).isEqualTo(HEADER);
        assertThat(situation.sequences())
                .containsExactly(new ExpectedSequence(
                        List.of("numbers"),
                        Verdict.DRIFTED,
                        BigInteger.ONE,
                        BigInteger.TEN,
                        List.of(
                                new ExpectedColumn(List.of("t", "id"), BoundBy.DEFAULT),
                                new ExpectedColumn(List.of("shared", "T.x", "I d"), BoundBy.OWNED)),
                        new ExpectedReset(ExpectedReset.Kind.MOVED, BigInteger.valueOf(11), Verdict.NEAR_LIMIT),
                        new ExpectedProbe("insert into t default values", 3, "23505", null),
                        "3 in 2",
                        List.of("already holds 10"),
                        List.of("already holds 11"),
                        new ExpectedSuggestion(
                                List.of(new ExpectedColumn(List.of("t", "code"), BoundBy.MAPPING)), Verdict.IN_SYNC)));
    }

    @Test
    void readsThatThereIsNoSequence() {
        assertThat(SituationParser.parse("-- Nothing.\n--\n-- sequences: none\nselect 1;")
                        .sequences())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-- sequence: numbers            | -- sequense: numbers",
                "-- sequence: numbers            | -- sequence: my numbers",
                "-- sequence: numbers            | -- sequence: Numbers",
                "-- sequence: numbers            | -- sequence: a.b.c",
                "-- sequence: numbers            | -- sequences: none",
                "-- versions: 14 and later       | -- versions: 14+",
                "-- runs as: situation_reader    | -- runs as: a\\n-- runs as: b",
                "--   verdict: DRIFTED           | --   verdict: BROKEN",
                "--   verdict: DRIFTED           | --",
                "--   verdict: DRIFTED           | --   verdict: IN_SYNC",
                "--   next: 1                    | --   next: one",
                "--   next: 1                    | --   edge: 10",
                "--   bound: t.id DEFAULT        | --   bound: t.id",
                "--   bound: t.id DEFAULT        | --   bound: t.id BY_MAGIC",
                "--   bound: t.id DEFAULT        | --   bound: id DEFAULT",
                "--   reset: 11, then NEAR_LIMIT | --   reset: unchanged",
                "--   reset: 11, then NEAR_LIMIT | --   reset: 11 then NEAR_LIMIT",
                "--   reset: 11, then NEAR_LIMIT | --   reset: 11, then GONE",
                "--   reset: 11, then NEAR_LIMIT | --   reset:",
            })
    void refusesWhatItDoesNotUnderstand(String line, String replacement) {
        assertThat(HEADER).contains(line);

        assertThatIsMalformed(HEADER.replace(line, replacement.replace("\\n", "\n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verdict: DRIFTED",
                "next: 1",
                "edge: 10",
                "reset: 11, then NEAR_LIMIT",
                "probe: insert into t default values"
            })
    void refusesWhatIsIncomplete(String line) {
        assertThatIsMalformed(HEADER.replace("--   " + line + "\n", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t (id serial);",
                "-- A title without an end\n--\n-- sequences: none\n",
                "-- A title without expectations.\n",
                "-- A title without expectations.\n--\n",
                "--\n-- sequences: none\n"
            })
    void refusesAFileWithoutHeader(String text) {
        assertThatIsMalformed(text);
    }

    @Test
    void unescapesNames() {
        assertThat(HeaderName.parse("U&\"two\\000Alines \\+01F986 \\\\\".\"a\"\"b\".c_1"))
                .containsExactly("two\nlines \uD83E\uDD86 \\", "a\"b", "c_1");
    }

    private static void assertThatIsMalformed(String text) {
        assertThatExceptionOfType(MalformedSituationException.class).isThrownBy(() -> SituationParser.parse(text));
    }
}
