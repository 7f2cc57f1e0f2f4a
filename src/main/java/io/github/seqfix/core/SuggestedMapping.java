package io.github.seqfix.core;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The mappings that state from which sequence columns draw, ready to be copied. Since a mapping overrides everything else
 * for its sequence, they are to name all its columns.
 *
 * @param sequence the sequence
 * @param columns all columns that draw from it, and how
 */
public record SuggestedMapping(QualifiedName sequence, List<Binding> columns) {
    private static final Pattern PLAIN = Pattern.compile("[\\w.:=,()-]+");

    public SuggestedMapping {
        columns = List.copyOf(columns);
    }

    /** The {@code <mapping>} elements of a POM. */
    public String elements() {
        return columns.stream()
                .map(column ->
                        element(sequence.display(), column.column().display(), allocationElements(column.allocation())))
                .collect(Collectors.joining());
    }

    /** The option of a command line that states mappings, ready to be copied. */
    public static String option(Collection<SuggestedMapping> mappings) {
        return option(mappings.stream().map(SuggestedMapping::text).collect(Collectors.joining(",")));
    }

    /**
     * The option for a value of the parameter: in double quotes, as every shell and cmd.exe take them, else in single ones,
     * as a shell of Unix does.
     */
    static String option(String value) {
        String option = "-Dseqfix.mappings=" + value;
        return PLAIN.matcher(option).matches() ? '"' + option + '"' : "'" + option.replace("'", "'\\''") + "'";
    }

    /** The parameter's value on a command line. */
    public String text() {
        return columns.stream()
                .map(column -> sequence.display() + '=' + column.column().display() + suffix(column.allocation()))
                .collect(Collectors.joining(","));
    }

    /** A {@code <mapping>} element of which the column is left to the reader. */
    public static String template(QualifiedName sequence) {
        return element(sequence.display(), "table.column", "");
    }

    /** A {@code <mapping>} element for a column whose application takes blocks of as many ids as the sequence steps by. */
    public static String pooled(QualifiedName sequence, TableColumn column) {
        return element(sequence.display(), column.display(), "<allocation>POOLED</allocation>");
    }

    private static String element(String sequence, String column, String allocation) {
        return "<mapping><sequence>" + escape(sequence) + "</sequence><column>" + escape(column) + "</column>"
                + allocation + "</mapping>";
    }

    private static String allocationElements(Allocation allocation) {
        return allocation.isPlain()
                ? ""
                : "<allocation>" + allocation.kind() + "</allocation><block>" + allocation.block() + "</block>";
    }

    private static String suffix(Allocation allocation) {
        return allocation.isPlain() ? "" : ":" + allocation.kind() + '(' + allocation.block() + ')';
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
