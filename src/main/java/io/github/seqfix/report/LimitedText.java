package io.github.seqfix.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** A text that may not be longer than so many bytes: pieces that would not fit any more are left out, and counted. */
final class LimitedText {
    /** What the sentence at the end may take. */
    private static final int RESERVED_BYTES = 200;

    private final Writer writer;
    private int left;
    private String lastHead = "";
    private long leftOut;

    LimitedText(Writer writer, int mostBytes) {
        this.writer = writer;
        this.left = mostBytes - RESERVED_BYTES;
    }

    /**
     * Writes a row of a table, if there is room for it.
     *
     * @param head the table's head, which goes before its first row
     */
    void writeRow(String head, String row) throws IOException {
        boolean first = !head.equals(lastHead);
        lastHead = head;
        write(first ? head + row : row);
    }

    /** How many pieces had no room. */
    long leftOut() {
        return leftOut;
    }

    /** Writes a piece, if there is room. After the first that does not fit none is written: there are no hidden gaps. */
    void write(String piece) throws IOException {
        int bytes = piece.getBytes(StandardCharsets.UTF_8).length;
        if (leftOut > 0 || bytes > left) {
            leftOut++;
            return;
        }
        left -= bytes;
        writer.write(piece);
    }
}
