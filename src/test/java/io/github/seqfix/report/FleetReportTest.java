package io.github.seqfix.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.Position;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Server;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.report.ConsoleReport.Line;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What each report tells of a run over several databases. */
class FleetReportTest {
    private static final String FAILURE = "the server refused the password for database gone at localhost:5432";
    private static final String FILE = "target/seqfix-check.html";

    private final SequenceResult drifted =
            SampleSequence.of(Verdict.DRIFTED, "public", "orders_id_seq").checked();
    private final SequenceResult healthy =
            SampleSequence.of(Verdict.IN_SYNC, "public", "items_id_seq").checked();
    private final RunReport three = SampleReports.check(
            SampleReports.database("one", List.of(healthy, drifted)),
            SampleReports.unread("gone", FAILURE),
            SampleReports.database("two", List.of(drifted)));

    @Test
    void jsonHasASummaryForEachDatabaseAndTheDatabaseOfEachSequence() throws IOException {
        JsonNode json = new ObjectMapper().readTree(SampleReports.write(ReportFormat.JSON, three));

        assertThat(json.at("/summary/total").asInt()).isEqualTo(3);
        assertThat(json.at("/summary/drifted").asInt()).isEqualTo(2);
        assertThat(json.at("/databases")).hasSize(3);
        assertThat(json.at("/databases/0/server/database").asText()).isEqualTo("one");
        assertThat(json.at("/databases/0/summary/total").asInt()).isEqualTo(2);
        assertThat(json.at("/databases/0/summary/drifted").asInt()).isEqualTo(1);
        assertThat(json.at("/databases/0/failure").isNull()).isTrue();
        assertThat(json.at("/databases/1/failure").asText()).isEqualTo(FAILURE);
        assertThat(json.at("/databases/1/summary/total").asInt()).isZero();
        assertThat(json.at("/databases/1/connection/source").asText()).isEqualTo("the POM");
        assertThat(json.at("/sequences/2/database").asText()).isEqualTo("two");
        assertThat(json.at("/sequences/2/databaseIndex").asInt()).isEqualTo(2);
        assertThat(json.at("/outcome").asText()).isEqualTo("FAILED");
    }

    /** For programs that know of one database only. */
    @Test
    void theServerIsTheFirstThatAnswered() throws IOException {
        RunReport run = SampleReports.check(
                SampleReports.unread("gone", FAILURE), SampleReports.database("one", List.of(healthy)));

        JsonNode json = new ObjectMapper().readTree(SampleReports.write(ReportFormat.JSON, run));
        assertThat(json.at("/server/database").asText()).isEqualTo("one");
        assertThat(json.at("/connection/source").asText()).isEqualTo("url from the POM");
    }

    @Test
    void theTerminalNamesTheDatabaseBesideTheSequence() {
        ConsoleReport console = new ConsoleReport(three, false, 100, FILE);

        assertThat(console.table())
                .extracting(Line::text)
                .anyMatch(text -> text.startsWith("DRIFTED  one: public.orders_id_seq "))
                .anyMatch(text -> text.startsWith("DRIFTED  two: public.orders_id_seq "));
        assertThat(console.remarks())
                .containsExactly(
                        new Line(Severity.WARNING, "one: reading t.id took 1.2 s (and so in 1 more)"),
                        new Line(Severity.ERROR, "gone: UNKNOWN: " + FAILURE));
        assertThat(console.summary())
                .isEqualTo("3 sequences in 3 databases, of which 1 could not be looked at: 2 drifted, 1 in sync");
    }

    @Test
    void theSameInManyDatabasesIsOneRow() {
        ConsoleReport console = new ConsoleReport(tenants(312, 1), false, 100, FILE);

        assertThat(console.table())
                .extracting(Line::text)
                .satisfiesExactly(
                        head -> assertThat(head).startsWith("VERDICT"),
                        row -> assertThat(row).startsWith("DRIFTED  orders_id_seq in 312 databases"),
                        why -> assertThat(why).startsWith("  tenant_0: s0.orders_id_seq: next is 1 but "));
    }

    @Test
    void schemasOfDatabasesAreCountedBeside() {
        assertThat(new ConsoleReport(tenants(3, 40), false, 100, FILE).table())
                .extracting(Line::text)
                .anyMatch(text -> text.startsWith("DRIFTED  orders_id_seq in 120 schemas of 3 databases"));
        RunReport one = SampleReports.check(
                tenants(1, 40).databases().get(0), SampleReports.database("other", List.of(healthy)));
        assertThat(new ConsoleReport(one, false, 100, FILE).table())
                .extracting(Line::text)
                .anyMatch(text -> text.startsWith("DRIFTED  tenant_0: orders_id_seq in 40 schemas"));
    }

    @Test
    void ofManyDatabasesThatCouldNotBeLookedAtTenAreNamed() {
        DatabaseReport[] databases = IntStream.range(0, 50)
                .mapToObj(number -> SampleReports.unread("tenant_" + number, FAILURE))
                .toArray(DatabaseReport[]::new);

        assertThat(new ConsoleReport(SampleReports.check(databases), false, 100, FILE).remarks())
                .hasSize(11)
                .last()
                .isEqualTo(new Line(
                        Severity.ERROR, "and 40 more databases that could not be looked at: " + FILE + " has all"));
    }

    @Test
    void theFailureNamesDatabaseAndSequence() {
        assertThat(new FailureMessage(three, FILE).ofCheck("mvn seqfix:reset"))
                .isEqualTo("1 of 3 databases could not be looked at: " + FAILURE
                        + "; one: public.orders_id_seq is DRIFTED (next 1001, edge 4567); two: public.orders_id_seq is"
                        + " DRIFTED (next 1001, edge 4567); report: target/seqfix-check.html; to repair what has drifted"
                        + " run: mvn seqfix:reset");
        assertThat(new FailureMessage(tenants(312, 1), FILE).ofCheck("mvn seqfix:reset"))
                .startsWith("312 DRIFTED of 312 sequences in 312 databases, the most urgent: orders_id_seq in 312"
                        + " databases is DRIFTED (tenant_0: s0.orders_id_seq: next 1, edge 10)");
        assertThat(new FailureMessage(SampleReports.check(SampleReports.unread("gone", FAILURE)), FILE)
                        .ofCheck("mvn seqfix:reset"))
                .isEqualTo("1 of 1 databases could not be looked at: " + FAILURE + "; report: " + FILE);
    }

    @Test
    void databasesWithNothingToLookAtAreNamed() {
        RunReport run = SampleReports.checkOfSomething(
                SampleReports.database("empty", List.of()), SampleReports.database("one", List.of(healthy)));

        assertThat(new FailureMessage(run, FILE).ofCheck("mvn seqfix:reset"))
                .isEqualTo("NOTHING_FOUND in empty: check that schemas, includes and excludes are right for them");
    }

    @Test
    void databasesOfOneNameAreToldApartByServer() throws IOException {
        RunReport run = SampleReports.check(
                SampleReports.database("app", List.of(drifted)),
                new DatabaseReport(
                        new Server("PostgreSQL", "18.6", "db2", 5432, "app", "owner", false),
                        "the POM",
                        List.of(),
                        List.of(drifted)));

        assertThat(new ConsoleReport(run, false, 200, FILE).table())
                .extracting(Line::text)
                .anyMatch(text -> text.contains("\"app at db2:5432\": public.orders_id_seq"));
        assertThat(SampleReports.write(ReportFormat.HTML, run))
                .contains("\"databases\":[\"app at localhost:5432\",\"app at db2:5432\"]");
        assertThat(SampleReports.write(ReportFormat.JUNIT, run)).contains("classname=\"app at db2:5432.public\"");
    }

    @Test
    void thePageListsTheDatabases() throws IOException {
        assertThat(SampleReports.write(ReportFormat.HTML, three))
                .contains("<title>seqfix:check failed: 3 databases</title>")
                .contains("<summary>3 databases</summary>")
                .contains(
                        "<td><bdi>gone</bdi></td>",
                        "<td>unknown: " + FAILURE + "</td>",
                        "<td>1 drifted, 1 in sync</td>")
                .contains("<p class=\"remark\">gone: UNKNOWN: " + FAILURE + "</p>");
    }

    @Test
    void aDatabaseThatCouldNotBeLookedAtIsATestThatFails() throws IOException {
        assertThat(SampleReports.write(ReportFormat.JUNIT, three))
                .contains("tests=\"4\"", "failures=\"3\"")
                .contains("<testcase name=\"sequences\" classname=\"gone\" time=\"0\"><failure message=\"" + FAILURE
                        + "\" type=\"UNKNOWN\">");
    }

    @Test
    void markdownHasTheWorstDatabaseFirst() throws IOException {
        String text = SampleReports.write(ReportFormat.MARKDOWN, three);

        assertThat(text)
                .contains("2 databases, as <code>owner</code>", "> gone: UNKNOWN: " + FAILURE)
                .contains("### Databases: 3");
        assertThat(text.indexOf("| <code>gone</code> | 0 |"))
                .isPositive()
                .isLessThan(text.indexOf("| <code>one</code> | 2 | 1 drifted, 1 in sync |"));
    }

    /** Of each tenant a database, with so many schemas. */
    private static RunReport tenants(int databases, int schemas) {
        return SampleReports.check(IntStream.range(0, databases)
                .mapToObj(tenant -> SampleReports.database(
                        "tenant_" + tenant,
                        IntStream.range(0, schemas)
                                .mapToObj(schema -> SampleRuns.result(
                                        "s" + schema,
                                        "orders_id_seq",
                                        new Position(BigInteger.ONE, false, true),
                                        10L,
                                        null))
                                .toList()))
                .toArray(DatabaseReport[]::new));
    }
}
