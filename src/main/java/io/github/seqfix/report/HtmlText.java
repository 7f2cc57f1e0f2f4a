package io.github.seqfix.report;

/** Texts as HTML can hold them, in an element or an attribute in double quotes. */
final class HtmlText {
    private HtmlText() {}

    static String of(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
