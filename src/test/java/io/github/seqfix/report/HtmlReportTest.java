package io.github.seqfix.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.Verdict;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The text of the HTML report. */
class HtmlReportTest {
    private static final Pattern DATA =
            Pattern.compile("(?s)<script type=\"application/json\" id=\"data\">(.*?)</script>");

    private final SampleSequence hostile =
            SampleSequence.of(Verdict.DRIFTED, SampleReports.HOSTILE, SampleReports.HOSTILE);

    @Test
    void onlyItsOwnStyleAndScriptMayRun() throws Exception {
        String page = html(SampleReports.check(hostile.checked()));

        assertThat(page)
                .contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '"
                        + hash(between(page, "<style>", "</style>")) + "'; script-src '"
                        + hash(between(page, "<script>", "</script>")) + "'; base-uri 'none'; form-action 'none'\">")
                .doesNotContain(" style=", "<link", " src=\"", "@import", "url(");
    }

    @Test
    void namesAreNeverMarkup() throws IOException {
        String name = "<b>\"&'";
        RunReport run = SampleReports.check(SampleReports.database(name, List.of(hostile.checked())));
        String page = html(run);

        assertThat(page).doesNotContain("<b>\"", "<img").contains("database <b><bdi>&lt;b&gt;&quot;&amp;'</bdi></b>");
        assertThat(page.split("</script", -1)).as("data, script, end").hasSize(3);
        assertThat(row(page).get(field(page, "name")).asText())
                .isEqualTo(hostile.finding().name().display());
        assertThat(DATA.matcher(page).results().findFirst().orElseThrow().group(1))
                .doesNotContain("<", ">", "&");
    }

    @Test
    void wholeNumbersAreTexts() throws IOException {
        BigInteger beyond = BigInteger.TWO.pow(53).add(BigInteger.ONE);
        String page = html(SampleReports.check(
                new SampleSequence("public", "far", 1, beyond.pow(2), beyond, beyond, SampleSequence.Shape.ORDINARY)
                        .checked()));

        assertThat(row(page).get(field(page, "edge"))).isEqualTo(new ObjectMapper().valueToTree("9007199254740993"));
        assertThat(row(page).get(field(page, "max")).isTextual()).isTrue();
        assertThat(row(page).get(field(page, "start")).isTextual()).isTrue();
    }

    @Test
    void theHeadNeedsNoScript() throws IOException {
        String page = html(SampleReports.check(SampleReports.database("app", SampleReports.ofEveryVerdict("public"))));

        assertThat(page)
                .contains("<title>seqfix:check failed: app</title>")
                .contains("<h1>seqfix:check <strong class=\"outcome failed\">failed</strong></h1>")
                .contains(
                        "database <b><bdi>app</bdi></b> on PostgreSQL 18.6 at localhost:5432, as <bdi>owner</bdi></p>")
                .contains("<p class=\"total\"><b>9</b> sequences</p>")
                .contains(
                        "<li data-verdict=\"NEAR_LIMIT\"><i class=\"swatch NEAR_LIMIT\"></i><b>1</b> near the limit</li>")
                .contains("<noscript>");
        assertThat(html(SampleReports.reset(true, hostile.checked()))).contains("dry run, nothing written");
        assertThat(html(SampleReports.reset(false, hostile.repaired(), hostile.refused("no"))))
                .contains("seqfix:reset <strong class=\"outcome failed\">")
                .contains("1 repaired, 1 not repaired");
        assertThat(html(SampleReports.check(SampleReports.database("empty", List.of()))))
                .contains("<strong class=\"outcome passed\">passed</strong>")
                .contains("<p class=\"total\"><b>0</b> sequences</p>");
    }

    /** A share of 1 in 1,000 has its place in the picture, too, and all of them together fill it. */
    @Test
    void everyVerdictIsSeenInThePicture() throws IOException {
        List<String> widths = Pattern.compile("<rect class=\"\\w+\" x=\"[\\d.]+\" width=\"([\\d.]+)\"")
                .matcher(html(SampleReports.check(SampleReports.database("app", SampleReports.tenants(250)))))
                .results()
                .map(rectangle -> rectangle.group(1))
                .toList();

        assertThat(widths)
                .hasSize(2)
                .allSatisfy(width -> assertThat(Double.parseDouble(width)).isGreaterThan(10));
        assertThat(widths.stream().mapToDouble(Double::parseDouble).sum()).isBetween(997.9, 998.1);
    }

    private static JsonNode row(String page) throws IOException {
        return data(page).at("/rows/0");
    }

    private static int field(String page, String name) throws IOException {
        List<String> names = List.of(new ObjectMapper().convertValue(data(page).get("fields"), String[].class));
        return names.indexOf(name);
    }

    private static JsonNode data(String page) throws IOException {
        Matcher data = DATA.matcher(page);
        assertThat(data.find()).isTrue();
        return new ObjectMapper().readTree(data.group(1));
    }

    private static String between(String page, String start, String end) {
        return page.substring(page.indexOf(start) + start.length(), page.indexOf(end, page.indexOf(start)));
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    private static String html(RunReport run) throws IOException {
        return SampleReports.write(ReportFormat.HTML, run);
    }
}
