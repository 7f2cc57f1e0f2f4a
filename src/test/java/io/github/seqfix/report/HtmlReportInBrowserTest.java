package io.github.seqfix.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Verdict;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What a reader sees of the HTML report, and can do with it. */
class HtmlReportInBrowserTest {
    private static final BigInteger BEYOND_DOUBLE = BigInteger.TWO.pow(53);

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void theMostUrgentComesFirstWithItsReason() throws IOException {
        open(everyVerdict());

        assertThat(browser.texts("#rows .verdict"))
                .containsExactly(
                        "EXHAUSTED",
                        "MISMATCHED",
                        "UNKNOWN",
                        "DRIFTED",
                        "NEAR_LIMIT",
                        "NOT_COMPARABLE",
                        "CYCLES",
                        "UNBOUND",
                        "IN_SYNC");
        assertThat(browser.texts("#rows .sequence > button").get(3)).isEqualTo("public.drifted_id_seq");
        assertThat(browser.texts("#rows .sequence > p").get(3))
                .startsWith("next is 1001 but drifted.id already holds 4567");
        assertThat(cells(3)).containsExactly("1001", "4567", "after 2 inserts");
        assertThat(browser.find(By.cssSelector("#rows tr:nth-child(4) .bar")).getAttribute("aria-label"))
                .isEqualTo("range from 1 to 9223372036854775807, next 1001, data up to 4567, first collision at 1003,"
                        + " after the repair next 4568");
        assertThat(browser.complaints()).isEmpty();
    }

    /** Where the pieces of a bar are is what it says: next before the collision, both before the data's end. */
    @Test
    void theBarShowsDriftAndExhaustion() throws IOException {
        open(everyVerdict());
        String bar =
                "const left = (row, kind) => document.querySelectorAll('#rows tr')[row].querySelector('.bar .' + kind)"
                        + ".getBoundingClientRect().left; const right = (row, kind) => document.querySelectorAll('#rows tr')[row]"
                        + ".querySelector('.bar .' + kind).getBoundingClientRect().right; const width = document.querySelector('.bar')"
                        + ".getBoundingClientRect().width; ";

        assertThat(browser.run(bar + "return (right(3, 'taken') - left(3, 'taken')) / width > 0.08"))
                .isEqualTo(true);
        assertThat(browser.run(
                        bar + "return left(3, 'next') < left(3, 'target') && right(3, 'taken') < left(3, 'limit')"))
                .isEqualTo(true);
        assertThat(browser.run(bar + "return Math.abs(right(0, 'data') - right(0, 'limit')) < 2"))
                .isEqualTo(true);
        assertThat(browser.run(bar + "return (right(4, 'data') - left(4, 'data')) / width > 0.9"))
                .isEqualTo(true);
        assertThat(browser.run(
                        bar + "return document.querySelectorAll('#rows tr')[8].querySelector('.taken') === null"))
                .isEqualTo(true);
    }

    @Test
    void hostileNamesAreText() throws IOException {
        SampleSequence hostile = SampleSequence.of(Verdict.DRIFTED, SampleReports.HOSTILE, SampleReports.HOSTILE);
        open(SampleReports.check(
                SampleReports.database("</script><script>alert(1)</script>", List.of(hostile.checked()))));

        assertThat(browser.texts("#rows .sequence > button"))
                .containsExactly(hostile.finding().name().display());
        browser.click("#rows .sequence > button");
        assertThat(browser.texts(".details pre").get(0))
                .startsWith("alter sequence \"</script><img src=x")
                .contains("\\u0001\n\\u202e");
        assertThat(browser.texts("h1")).containsExactly("seqfix:check failed");
        assertThat(browser.run("return document.images.length")).isEqualTo(0L);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void filtersAddUpAndAreTakenBack() throws IOException {
        SequenceResult drifted =
                SampleSequence.of(Verdict.DRIFTED, "shop", "Orders_id_seq").checked();
        SequenceResult healthy =
                SampleSequence.of(Verdict.IN_SYNC, "shop", "items_id_seq").checked();
        SequenceResult other =
                SampleSequence.of(Verdict.IN_SYNC, "stock", "orders_id_seq").checked();
        open(SampleReports.check(
                SampleReports.database("one", List.of(drifted, healthy)),
                SampleReports.database("two", List.of(other, healthy))));

        assertThat(count()).isEqualTo("4 sequences");
        browser.click("[data-verdict=IN_SYNC] button");
        assertThat(count()).isEqualTo("3 of 4 sequences");
        browser.click("[data-verdict=DRIFTED] button");
        assertThat(count()).isEqualTo("4 sequences");
        browser.find(By.id("name")).sendKeys("ORDERS");
        assertThat(count()).isEqualTo("2 of 4 sequences");
        choose("schema", "stock");
        assertThat(browser.texts("#rows .sequence > button")).containsExactly("stock.orders_id_seq in two");
        choose("database", "one");
        assertThat(count()).isEqualTo("0 of 4 sequences");
        assertThat(browser.find(By.id("nothing")).isDisplayed()).isTrue();
        browser.click("button[type=reset]");
        assertThat(count()).isEqualTo("4 sequences");
        assertThat(browser.texts("#rows .sequence > button")).hasSize(4);
        assertThat(browser.run("return document.querySelectorAll('[aria-pressed=true]').length"))
                .isEqualTo(0L);
        assertThat(browser.complaints()).isEmpty();
    }

    /** 2^53 and 2^53 + 1 are the same to JavaScript's numbers. */
    @Test
    void sortsNumbersExactlyAndPutsWhatIsNotKnownLast() throws IOException {
        List<SequenceResult> results = new ArrayList<>();
        for (long further : new long[] {2, 0, 3, 1}) {
            BigInteger edge = BEYOND_DOUBLE.add(BigInteger.valueOf(further));
            results.add(new SampleSequence(
                            "public", "s" + further, 1, edge.pow(2), edge, edge, SampleSequence.Shape.ORDINARY)
                    .checked());
        }
        results.add(SampleSequence.of(Verdict.UNKNOWN, "public", "s9").checked());
        open(SampleReports.check(SampleReports.database("app", results)));

        browser.click("[data-sort=edge]");
        assertThat(names()).containsExactly("public.s3", "public.s2", "public.s1", "public.s0", "public.s9");
        assertThat(cells(0)).containsExactly("9007199254740996", "9007199254740995", "");
        browser.click("[data-sort=edge]");
        assertThat(names()).containsExactly("public.s0", "public.s1", "public.s2", "public.s3", "public.s9");
        assertThat(browser.find(By.cssSelector("th[aria-sort=ascending]")).getText())
                .startsWith("Edge");
        browser.click("[data-sort=name]");
        assertThat(names()).isSorted().hasSize(5);
        browser.click("[data-sort=verdict]");
        assertThat(names()).startsWith("public.s9");
    }

    @Test
    void longNumbersStayInTheirColumns() throws IOException {
        BigInteger last = BigInteger.valueOf(Long.MAX_VALUE);
        SequenceResult far = new SampleSequence(
                        "public",
                        "far",
                        1,
                        last,
                        last.subtract(BigInteger.valueOf(5_000)),
                        last.subtract(BigInteger.TEN),
                        SampleSequence.Shape.ORDINARY)
                .checked();
        open(SampleReports.check(far));

        assertThat(cells(0)).containsExactly("9223372036854770808", "9223372036854775797", "after 2 inserts");
        assertThat(browser.run("return [...document.querySelectorAll('#rows td')]"
                        + ".every(cell => cell.scrollWidth <= cell.clientWidth)"))
                .isEqualTo(true);
    }

    @Test
    void pagesThroughAll() throws IOException {
        open(SampleReports.check(SampleReports.database("app", SampleReports.tenants(30))));

        assertThat(page()).isEqualTo("Page 1 of 3");
        assertThat(names()).hasSize(50);
        assertThat(browser.find(By.id("previous")).isEnabled()).isFalse();
        browser.click("#next");
        browser.click("#next");
        assertThat(page()).isEqualTo("Page 3 of 3");
        assertThat(names()).hasSize(20);
        assertThat(browser.find(By.id("next")).isEnabled()).isFalse();
        browser.click("#previous");
        assertThat(page()).isEqualTo("Page 2 of 3");
        choose("size", "200");
        assertThat(page()).isEqualTo("Page 1 of 1");
        assertThat(names()).hasSize(120);
    }

    @Test
    void detailsOpenByTheKeyboardAndTheStatementIsCopied() throws IOException {
        open(SampleReports.check(
                SampleSequence.of(Verdict.DRIFTED, "public", "orders_id_seq").checked()));

        browser.find(By.cssSelector("#rows .sequence > button")).sendKeys(Keys.ENTER);
        assertThat(browser.texts(".details pre"))
                .containsExactly("alter sequence \"public\".\"orders_id_seq\" restart with 4568;");
        assertThat(browser.texts(".details tbody td")).containsExactly("public.orders.id", "bigint", "OWNED", "4567");
        assertThat(browser.texts(".details dd")).contains("RESTART", "3567", "1003", "1 to 9223372036854775807");
        browser.click(".copy");
        assertThat(browser.texts(".copy")).containsExactly("Copied");
        browser.find(By.cssSelector("#rows .sequence > button")).sendKeys(Keys.SPACE);
        assertThat(browser.texts(".details")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "phone"})
    void everybodyCanUseIt(String how) throws IOException {
        try (Browser other = Browser.start()) {
            if (how.equals("dark")) {
                other.preferDark();
            }
            if (how.equals("phone")) {
                other.shrink();
            }
            other.open(write(everyVerdict()));
            other.click("#rows tr:nth-child(4) .sequence > button");
            other.click("[data-sort=edge]");
            other.click("#rows tr:nth-child(1) .sequence > button");

            assertThat(other.barriers()).isEmpty();
            assertThat(other.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("nothing has to be scrolled sideways")
                    .isEqualTo(true);
        }
    }

    @Test
    void withoutScriptsThereAreTheCountsAndAWord() throws IOException {
        try (Browser other = Browser.start()) {
            other.disableScripts();
            other.open(write(everyVerdict()));

            assertThat(other.source()).contains("<b>1</b> drifted").contains("needs JavaScript");
            assertThat(other.visibleText())
                    .contains("9 sequences", "1 drifted", "The list of the sequences needs JavaScript")
                    .doesNotContain("Previous");
        }
    }

    private static RunReport everyVerdict() {
        return SampleReports.check(SampleReports.database("app", SampleReports.ofEveryVerdict("public")));
    }

    private static void open(RunReport run) throws IOException {
        browser.complaints();
        browser.open(write(run));
    }

    private static Path write(RunReport run) throws IOException {
        Path page = Files.createTempFile(folder, "report", ".html");
        return Files.writeString(page, SampleReports.write(ReportFormat.HTML, run));
    }

    private static List<String> names() {
        return browser.texts("#rows .sequence > button");
    }

    private static List<String> cells(int row) {
        return browser.texts("#rows tr:nth-child(" + (row + 1) + ") td.number");
    }

    private static String count() {
        return browser.find(By.id("count")).getText();
    }

    private static String page() {
        return browser.find(By.id("page")).getText();
    }

    private static void choose(String list, String option) {
        browser.find(By.cssSelector("#" + list))
                .findElement(By.xpath("option[.='" + option + "']"))
                .click();
    }
}
