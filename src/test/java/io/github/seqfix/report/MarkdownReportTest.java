package io.github.seqfix.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

/** What a renderer of Markdown makes of the Markdown report. */
class MarkdownReportTest {
    private static final Pattern ROW = Pattern.compile("(?s)<tr>\\s*(.*?)\\s*</tr>");
    private static final Pattern CELL = Pattern.compile("(?s)<t[dh][^>]*>(.*?)</t[dh]>");
    private static final Pattern LEFT_OUT = Pattern.compile("\n([\\d,]+) more are left out here");

    @Test
    void findingsComeFirst() throws IOException {
        String text = markdown(SampleReports.check(
                SampleSequence.of(Verdict.NEAR_LIMIT, "public", "a").checked(),
                SampleSequence.of(Verdict.IN_SYNC, "public", "b").checked(),
                SampleSequence.of(Verdict.UNBOUND, "public", "c").checked(),
                SampleSequence.of(Verdict.DRIFTED, "public", "d").checked()));

        assertThat(text)
                .startsWith("## seqfix:check failed\n")
                .contains(
                        "PostgreSQL 18.6 at <code>localhost:5432</code>, database <code>app</code>, as <code>owner</code>")
                .contains("> reading t.id took 1.2 s")
                .containsSubsequence(
                        "| drifted | 1 |",
                        "| in sync | 1 |",
                        "| all | 4 |",
                        "### Fails the build: 1",
                        "| DRIFTED | <code>public.d</code> | 1001 | 4567 | 2 inserts | next is 1001 but d.id already holds 4567",
                        "### Worth knowing: 1",
                        "| NEAR_LIMIT | <code>public.a</code> |")
                .doesNotContain("public.b", "public.c", "left out");
        assertThat(markdown(SampleReports.check(SampleReports.database("app", List.of()))))
                .startsWith("## seqfix:check passed\n")
                .contains("| all | 0 |");
    }

    @Test
    void aResetTellsWhatItHasDone() throws IOException {
        SampleSequence drifted = SampleSequence.of(Verdict.DRIFTED, "public", "d");

        assertThat(markdown(SampleReports.reset(false, drifted.repaired(), drifted.refused("no"))))
                .startsWith("## seqfix:reset failed\n")
                .containsSubsequence(
                        "### Not repaired: 1", "; not repaired: no |", "### Repaired: 1", "; repaired: next is 4568 |");
        assertThat(markdown(SampleReports.reset(true, drifted.checked())))
                .startsWith("## seqfix:reset passed (dry run)\n")
                .contains("### Would be repaired: 1");
    }

    @Test
    void severalDatabasesAreNamed() throws IOException {
        SequenceResult drifted =
                SampleSequence.of(Verdict.DRIFTED, "public", "d").checked();
        String text = markdown(SampleReports.check(
                SampleReports.database("one", List.of(drifted)), SampleReports.database("other", List.of(drifted))));

        assertThat(text)
                .contains("PostgreSQL 18.6 at <code>localhost:5432</code>, 2 databases, as <code>owner</code>")
                .contains("| <code>one</code> | 1 | 1 drifted |", "| <code>other</code> | 1 | 1 drifted |")
                .contains("| DRIFTED | <code>one</code>: <code>public.d</code>")
                .contains("| DRIFTED | <code>other</code>: <code>public.d</code>");
    }

    /** Each row keeps its cells, and the browser is shown nothing but text. */
    @Test
    void hostileNamesStayText() throws IOException {
        String text = markdown(SampleReports.check(
                SampleSequence.of(Verdict.DRIFTED, "public", SampleReports.HOSTILE)
                        .checked(),
                SampleSequence.of(Verdict.DRIFTED, "public", "www.example.com").checked(),
                SampleSequence.of(Verdict.DRIFTED, "public", "\\|").checked()));
        String html = html(text);
        List<List<String>> rows =
                rows(html).stream().filter(row -> row.get(0).equals("DRIFTED")).toList();

        assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row).hasSize(6));
        assertThat(rows.get(1).get(1)).isEqualTo("<code>public.&quot;\\|&quot;</code>");
        assertThat(rows.get(0).get(1))
                .contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;|`*_[a](http://b.c)")
                .contains(
                        "&amp;amp; <span>@</span>team <span>#</span>1 <span>$</span>x<span>$</span> \\\\ ]]&gt;--\\0001\\000A");
        assertThat(html.replaceAll(
                        "</?(code|span|h2|h3|p|table|thead|tbody|tr|th|td|blockquote)( align=\"right\")?>", ""))
                .doesNotContain("<");
        assertThat(text).doesNotContain("www.", "://", "@").doesNotContainPattern("[^\\p{Print}\n]");
    }

    @Test
    void everyCharacterIsShownAsItIs() {
        for (int character = 0x20; character < 0x7f; character++) {
            String text = "a " + Character.toString(character) + " " + Character.toString(character) + "b";
            String shown = html("x " + MarkdownText.of(text))
                    .replaceAll("</?(p|span)>", "")
                    .strip()
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&");
            assertThat(shown).isEqualTo("x " + text.replaceAll("\\s+$", ""));
        }
    }

    @Test
    void aLongReportEndsInTimeAndSaysHowMuchIsMissing() throws IOException {
        int sequences = 3_000;
        List<SequenceResult> results = new ArrayList<>(Collections.nCopies(
                sequences,
                SampleSequence.of(Verdict.DRIFTED, "äöü", "orders_id_seq").checked()));
        results.add(SampleSequence.of(Verdict.NEAR_LIMIT, "public", "last").checked());
        String text = markdown(SampleReports.check(SampleReports.database("app", results)));

        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        long shown = text.lines().filter(line -> line.startsWith("| DRIFTED")).count();
        assertThat(bytes).isBetween(MarkdownReport.MOST_BYTES - 1_000, MarkdownReport.MOST_BYTES);
        assertThat(text).contains("### Fails the build: 3,000").doesNotContain("NEAR_LIMIT");
        MatchResult leftOut = LEFT_OUT.matcher(text).results().findFirst().orElseThrow();
        assertThat(Long.parseLong(leftOut.group(1).replace(",", ""))).isEqualTo(sequences + 1 - shown);
    }

    private static String markdown(RunReport run) throws IOException {
        return SampleReports.write(ReportFormat.MARKDOWN, run);
    }

    private static String html(String markdown) {
        List<TablesExtension> extensions = List.of((TablesExtension) TablesExtension.create());
        return HtmlRenderer.builder()
                .extensions(extensions)
                .build()
                .render(Parser.builder().extensions(extensions).build().parse(markdown));
    }

    private static List<List<String>> rows(String html) {
        return ROW.matcher(html)
                .results()
                .map(row -> CELL.matcher(row.group(1))
                        .results()
                        .map(cell -> cell.group(1))
                        .toList())
                .toList();
    }
}
