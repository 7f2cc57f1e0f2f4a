package io.github.seqfix.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** What Surefire's own schema and parser make of the JUnit report. */
class JUnitReportTest {
    private final SampleSequence drifted = SampleSequence.of(Verdict.DRIFTED, "public", "orders_id_seq");

    @Test
    void aSequenceIsATestThatFailsWhereTheGoalFails() throws Exception {
        RunReport run = SampleReports.check(SampleReports.database("app", SampleReports.ofEveryVerdict("public")));
        List<ReportTestCase> tests = parse(run);

        assertThat(SampleReports.write(ReportFormat.JUNIT, run))
                .contains(
                        "<testsuite name=\"seqfix:check\" time=\"0.087\" timestamp=\"2026-01-31T12:00:00Z\" tests=\"9\""
                                + " errors=\"0\" skipped=\"0\" failures=\"4\">");
        assertThat(tests).hasSize(9);
        assertThat(tests)
                .filteredOn(ReportTestCase::hasFailure)
                .extracting(ReportTestCase::getFailureType)
                .containsExactly("DRIFTED", "EXHAUSTED", "MISMATCHED", "UNKNOWN");
        ReportTestCase test = tests.get(1);
        assertThat(test.getFullClassName()).isEqualTo("app.public");
        assertThat(test.getName()).isEqualTo("drifted_id_seq");
        assertThat(test.getFailureMessage())
                .startsWith("next is 1001 but drifted.id already holds 4567")
                .isEqualTo(test.getFailureDetail());
    }

    @Test
    void whatIsWorthKnowingIsTheOutputOfATestThatPasses() throws Exception {
        String xml = SampleReports.write(
                ReportFormat.JUNIT,
                SampleReports.check(
                        SampleSequence.of(Verdict.NEAR_LIMIT, "public", "a").checked(),
                        SampleSequence.of(Verdict.IN_SYNC, "public", "b").checked()));

        assertThat(xml)
                .contains("<system-out>NEAR_LIMIT: next is 2000000001: 93.1 percent")
                .containsOnlyOnce("system-out>NEAR_LIMIT")
                .contains("<testcase name=\"b\" classname=\"app.public\" time=\"0\"></testcase>");
    }

    @Test
    void aRepairThatWasNotMadeFailsAndOneThatWasMadePasses() throws Exception {
        List<ReportTestCase> tests = parse(SampleReports.reset(
                false,
                drifted.repaired(),
                drifted.refused("the role may not"),
                drifted.failed("a lock was not to be had")));

        assertThat(tests)
                .extracting(ReportTestCase::getFailureMessage)
                .satisfiesExactly(
                        repaired -> assertThat(repaired).isNull(),
                        refused -> assertThat(refused).contains("; not repaired: the role may not"),
                        failed -> assertThat(failed).contains("; the repair failed: a lock was not to be had"));
        assertThat(SampleReports.write(ReportFormat.JUNIT, SampleReports.reset(false, drifted.repaired())))
                .contains("; repaired: next is 4568</system-out>");
    }

    @Test
    void aDatabaseWithoutASequenceFailsWhereItIsToFail() throws Exception {
        List<ReportTestCase> tests = parse(SampleReports.checkOfSomething(
                SampleReports.database("empty", List.of()), SampleReports.database("app", List.of(drifted.checked()))));

        assertThat(tests)
                .extracting(ReportTestCase::getFailureType)
                .containsExactly("DRIFTED", RunReport.NOTHING_FOUND);
        assertThat(parse(SampleReports.check(SampleReports.database("empty", List.of()))))
                .isEmpty();
    }

    /** Parsers replace line ends and refuse controls: each character is either itself afterwards or its number. */
    @Test
    void everyCharacterOfANameSurvives() throws Exception {
        int[] characters = IntStream.concat(
                        IntStream.rangeClosed(1, 0xd7ff), IntStream.of(0xe000, 0xfffd, 0xfffe, 0xffff, 0x1f600))
                .toArray();
        String name = new String(characters, 0, characters.length);
        List<ReportTestCase> tests = parse(SampleReports.check(
                SampleSequence.of(Verdict.DRIFTED, name, name).checked()));

        ReportTestCase test = tests.get(0);
        assertThat(test.getName())
                .startsWith("U&\"\\0001\\0002")
                .contains(" !\"\"#$%&'()", "<=>?@", "\u00a0\u00a1", "\ud83d\ude00");
        assertThat(test.getFailureMessage()).isEqualTo(test.getFailureDetail()).contains("<=>?@", "\\ufffe\\uffff");
    }

    @Test
    void hostileNamesStayNames() throws Exception {
        List<ReportTestCase> tests =
                parse(SampleReports.check(SampleSequence.of(Verdict.DRIFTED, "public", SampleReports.HOSTILE)
                        .checked()));

        assertThat(tests)
                .singleElement()
                .satisfies(test -> assertThat(test.getName())
                        .contains("</script><img src=x onerror=alert(1)>", "&amp;", "]]>", "\\0001\\000A"));
    }

    private static List<ReportTestCase> parse(RunReport run) throws Exception {
        String xml = SampleReports.write(ReportFormat.JUNIT, run);
        validate(xml);
        return new TestSuiteXmlParser(new NullConsoleLogger())
                        .parse(new InputStreamReader(
                                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
                        .stream()
                        .flatMap(suite -> suite.getTestCases().stream())
                        .toList();
    }

    private static void validate(String xml) throws IOException, SAXException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JUnitReportTest.class.getResource("surefire-test-report.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }
}
