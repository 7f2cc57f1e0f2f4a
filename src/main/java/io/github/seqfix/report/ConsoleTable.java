package io.github.seqfix.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Aligned columns of text. One of them gives way where a line would be wider than the terminal: names in it are cut. */
final class ConsoleTable {
    /** Less of a name would tell nobody which one it is. */
    private static final int NARROWEST = 20;

    private static final String GAP = "  ";
    private static final String CUT = "...";

    private final List<Boolean> numeric;
    private final int yielding;
    private final int[] widths;
    private final boolean isCut;

    /**
     * Measures the columns.
     *
     * @param rows the rows that count, the header among them
     * @param numeric which columns are aligned to the right
     * @param yielding the column that is cut where need be
     * @param width how many characters a line may take
     */
    ConsoleTable(List<List<String>> rows, List<Boolean> numeric, int yielding, int width) {
        this.numeric = numeric;
        this.yielding = yielding;
        this.widths = new int[numeric.size()];
        int total = GAP.length() * (widths.length - 1);
        for (int column = 0; column < widths.length; column++) {
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], length(row.get(column)));
            }
            total += widths[column];
        }
        isCut = total > width;
        if (isCut) {
            int narrowed = Math.max(NARROWEST, widths[yielding] - (total - width));
            widths[yielding] = Math.min(widths[yielding], narrowed);
        }
    }

    /** Whether the column that yields is cut, and to fewer characters than these. */
    boolean leavesLessThan(int characters) {
        return isCut && widths[yielding] < characters;
    }

    /** One row, as a line. */
    String line(List<String> cells) {
        List<String> padded = new ArrayList<>();
        for (int column = 0; column < widths.length; column++) {
            String cell = column == yielding ? cut(cells.get(column), widths[column]) : cells.get(column);
            String padding = " ".repeat(Math.max(0, widths[column] - length(cell)));
            padded.add(numeric.get(column) ? padding + cell : cell + padding);
        }
        return padded.stream().collect(Collectors.joining(GAP)).stripTrailing();
    }

    /** Without the middle: long names begin alike and end alike, but seldom both. */
    private static String cut(String text, int width) {
        int[] characters = text.codePoints().toArray();
        if (characters.length <= width) {
            return text;
        }
        int head = (width - CUT.length()) / 2;
        int tail = width - CUT.length() - head;
        return new String(characters, 0, head) + CUT + new String(characters, characters.length - tail, tail);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
