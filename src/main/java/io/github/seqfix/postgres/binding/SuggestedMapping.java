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
        return "<mapping><sequence>" + escape(sequence) + "</sequence><column>" + escape(column)
                + "</column></mapping>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
