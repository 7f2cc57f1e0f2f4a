package io.github.seqfix.postgres.binding;

/** Writes the {@code <mapping>} that a reason suggests, ready to be copied into a POM. */
final class SuggestedMapping {
    private SuggestedMapping() {}

    /**
     * Writes the element.
     *
     * @param sequence the sequence, as SQL writes it
     * @param column the column with its table, as SQL writes it
     */
    static String of(String sequence, String column) {
        return element(sequence, column, "");
    }

    /** Writes the element for a column whose application takes blocks of as many ids as the sequence steps by. */
    static String pooled(String sequence, String column) {
        return element(sequence, column, "<allocation>POOLED</allocation>");
    }

    private static String element(String sequence, String column, String allocation) {
        return "<mapping><sequence>" + escape(sequence) + "</sequence><column>" + escape(column) + "</column>"
                + allocation + "</mapping>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
