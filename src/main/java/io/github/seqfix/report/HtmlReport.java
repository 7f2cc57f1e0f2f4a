package io.github.seqfix.report;

import io.github.seqfix.core.RunReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The report for people: one page that needs nothing else. The counts are a picture that every reader can show; the
 * sequences are data, which the page's script sorts, filters and pages through. Names are never markup: what stands in the
 * page itself is escaped, and the script writes text only; a Content Security Policy keeps to that.
 */
public final class HtmlReport implements Report {
    private final RunReport report;

    public HtmlReport(RunReport report) {
        this.report = report;
    }

    @Override
    public void write(Writer writer) throws IOException {
        String style = HtmlTemplate.resource("report.css");
        String script = HtmlTemplate.resource("report.js");
        for (HtmlTemplate.Piece piece : HtmlTemplate.load().pieces()) {
            writer.write(piece.text());
            switch (piece.slot()) {
                case "policy" -> writer.write(policy(style, script));
                case "title" -> writer.write(HtmlText.of(title()));
                case "style" -> writer.write("<style>" + style + "</style>");
                case "summary" -> new HtmlSummary(report).write(writer);
                case "data" -> new HtmlData(report).write(writer);
                case "script" -> writer.write("<script>" + script + "</script>");
                case "" -> writer.flush();
                default ->
                    throw new IllegalStateException("report.html has a slot that nothing fills: " + piece.slot());
            }
        }
    }

    private String title() {
        return String.format(
                "seqfix:%s %s: %s", report.goal(), HtmlSummary.outcome(report), HtmlSummary.databases(report));
    }

    /** Only this style and this script, no other source of anything. */
    private static String policy(String style, String script) {
        return String.format(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '%s';"
                        + " script-src '%s'; base-uri 'none'; form-action 'none'\">",
                hash(style), hash(script));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
