package io.github.seqfix.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of the HTML report: a file that a browser opens, too, with comments where a run's own parts are to stand. */
final class HtmlTemplate {
    private static final Pattern SLOT = Pattern.compile("<!-- slot: (\\w+) -->");

    private final List<Piece> pieces;

    private HtmlTemplate(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /**
     * A piece of the page.
     *
     * @param text what stands in the file before the slot
     * @param slot the name of what comes then; empty at the end
     */
    record Piece(String text, String slot) {}

    static HtmlTemplate load() {
        String page = resource("report.html");
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        Matcher slot = SLOT.matcher(page);
        while (slot.find()) {
            pieces.add(new Piece(page.substring(start, slot.start()), slot.group(1)));
            start = slot.end();
        }
        pieces.add(new Piece(page.substring(start), ""));
        return new HtmlTemplate(pieces);
    }

    /** The text of a file beside this class. */
    static String resource(String name) {
        try (InputStream stream = HtmlTemplate.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Piece> pieces() {
        return pieces;
    }
}
