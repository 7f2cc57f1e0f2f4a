package io.github.seqfix.postgres.situations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.SuggestedMappings;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.maven.CommandLine;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.Schemas;
import io.github.seqfix.testing.TestDatabase;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Whoever states the mappings that are suggested gets the verdicts that were promised, and a reset that helps. */
class SuggestionTest {
    private static final Pattern ELEMENTS = Pattern.compile("<mapping>.*</mapping>");
    private static final String OPTION = "-Dseqfix.mappings=";

    @AutoClose
    private static final SituationDatabase APPLICATION = new SituationDatabase();

    static Stream<Arguments> situations() {
        return Catalogue.files().stream()
                .filter(file -> SituationParser.read(file).sequences().stream()
                        .anyMatch(sequence -> sequence.suggested() != null))
                .flatMap(file -> Stream.of(Schemas.USUAL, Schemas.HOSTILE)
                        .map(schema -> Arguments.of(
                                Named.of(Catalogue.name(file), file), Named.of("in schema " + schema, schema))));
    }

    @ParameterizedTest(name = "{0} {1}", allowZeroInvocations = true)
    @MethodSource("situations")
    void whatIsSuggestedKeepsItsPromise(Path file, String schema) throws Exception {
        Situation situation = SituationParser.read(file);
        assumeTrue(situation.versions().contains(PostgresServer.shared().majorVersion()), "for other versions");
        APPLICATION.empty(schema);
        APPLICATION.execute(situation.sql());
        TestDatabase database = APPLICATION.database();
        ConnectionSettings settings = RunResults.settings(database.url(), database.user(), database.password());
        RunResults found =
                RunResults.check(settings, CommandLine.declarations(situation.mappings(), situation.namingRules()));

        String option = option(found);
        Declarations stated = CommandLine.declarations(option.substring(OPTION.length()), situation.namingRules());
        RunResults promised = RunResults.check(settings, stated);
        RunResults.reset(settings, stated);
        RunResults repaired = RunResults.check(settings, stated);

        for (ExpectedSequence expected : situation.sequences()) {
            ExpectedSuggestion suggested = expected.suggested();
            if (suggested != null) {
                Finding finding = found.of(expected.in(schema)).finding();
                String mappings = Objects.requireNonNull(finding.suggestion())
                        .observation()
                        .mapping()
                        .text();
                assertThat(elements(finding)).isEqualTo(mappings);
                assertThat(option).contains(mappings);
                Finding kept = promised.of(expected.in(schema)).finding();
                assertThat(kept.verdict()).isEqualTo(suggested.verdict());
                assertThat(kept.observation().mapping().text()).isEqualTo(mappings);
                assertThat(kept.reason()).isEqualTo(finding.suggestion().reason());
                assertThat(kept.suggestion()).isNull();
                assertThat(repaired.of(expected.in(schema)).finding().verdict())
                        .isEqualTo(suggested.verdict() == Verdict.DRIFTED ? Verdict.IN_SYNC : suggested.verdict());
                ExpectedProbe probe = expected.probe();
                if (probe != null && suggested.verdict() == Verdict.DRIFTED) {
                    assertThat(APPLICATION.failureOf(probe, List.of())).isNull();
                }
            }
        }
    }

    /** The option of the line that a run prints, as a shell hands it on. */
    private static String option(RunResults run) throws IOException, InterruptedException {
        String line = SuggestedMappings.of(run.results().values().stream()
                        .map(SequenceResult::finding)
                        .toList())
                .orElseThrow();
        String option = line.substring(Math.max(line.indexOf("\"" + OPTION), line.indexOf("'" + OPTION)));
        Process shell = new ProcessBuilder("sh", "-c", "printf %s " + option)
                .redirectErrorStream(true)
                .start();
        String handedOn = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(handedOn).isZero();
        assertThat(handedOn).startsWith(OPTION);
        return handedOn;
    }

    /** The elements that the reason shows, in the words of the command line. */
    private static String elements(Finding finding) throws Exception {
        Matcher elements = ELEMENTS.matcher(String.valueOf(finding.reason()));
        assertThat(elements.find()).as(finding.reason()).isTrue();
        NodeList mappings = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<mappings>" + elements.group() + "</mappings>")))
                .getElementsByTagName("mapping");
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < mappings.getLength(); index++) {
            Element mapping = (Element) mappings.item(index);
            String text = text(mapping, "sequence") + '=' + text(mapping, "column");
            texts.add(
                    mapping.getElementsByTagName("block").getLength() == 0
                            ? text
                            : text + ':' + text(mapping, "allocation") + '(' + text(mapping, "block") + ')');
        }
        return String.join(",", texts);
    }

    private static String text(Element mapping, String name) {
        return mapping.getElementsByTagName(name).item(0).getTextContent();
    }
}
