package io.github.seqfix.report;

/**
 * Texts that mean nothing to Markdown: no markup, no link, no mention of a person, no end of a table's cell. They are for
 * the middle of a line.
 *
 * @see <a href="https://github.github.com/gfm/">GitHub Flavored Markdown</a>
 */
final class MarkdownText {
    /** Punctuation that stands for itself, wherever it stands in a line. */
    private static final String HARMLESS = " ,;'()/%+=?\"-";
    /** GitHub makes a mention, or a formula, of the text that is left of entities; but not of two texts. */
    private static final String REFERENCES = "@#$";

    private MarkdownText() {}

    /** The text as text. */
    static String of(String text) {
        int[] characters = text.codePoints().toArray();
        StringBuilder escaped = new StringBuilder(text.length());
        for (int index = 0; index < characters.length; index++) {
            int character = characters[index];
            if (isHarmless(characters, index)) {
                escaped.appendCodePoint(character);
            } else if (REFERENCES.indexOf(character) >= 0) {
                escaped.append("<span>").append(entity(character)).append("</span>");
            } else if (isShown(character)) {
                escaped.append(entity(character));
            } else {
                escaped.append(entity('\\')).append(String.format("u%04x", character));
            }
        }
        return escaped.toString();
    }

    /** The name of something, as code. */
    static String code(String name) {
        return "<code>" + of(name) + "</code>";
    }

    private static boolean isHarmless(int[] characters, int index) {
        int character = characters[index];
        return switch (character) {
            case '_' -> isPartOfWord(characters, index - 1) && isPartOfWord(characters, index + 1);
            case '.' -> !isWww(characters, index);
            case ':' -> index + 1 == characters.length || characters[index + 1] != '/';
            default -> Character.isLetterOrDigit(character) || HARMLESS.indexOf(character) >= 0;
        };
    }

    private static boolean isPartOfWord(int[] characters, int index) {
        return index >= 0 && index < characters.length && Character.isLetterOrDigit(characters[index]);
    }

    private static boolean isWww(int[] characters, int dot) {
        return dot > 0 && Character.toLowerCase(characters[dot - 1]) == 'w';
    }

    private static String entity(int character) {
        return "&#" + character + ';';
    }

    /** Not what is invisible, breaks a line, or turns the direction of what follows. */
    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
