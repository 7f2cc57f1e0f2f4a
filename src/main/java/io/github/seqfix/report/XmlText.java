package io.github.seqfix.report;

/** Texts as XML 1.0 can hold them: PostgreSQL's names and messages may hold more. */
final class XmlText {
    private XmlText() {}

    /**
     * The text, with what XML forbids, and what its readers turn into something else, as an escape of its number: a reader
     * makes blanks of the line ends in an attribute.
     *
     * @see <a href="https://www.w3.org/TR/xml/#charsets">Extensible Markup Language 1.0, Characters</a>
     */
    static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (isHarmless(character)) {
                safe.appendCodePoint(character);
            } else {
                safe.append(String.format("\\u%04x", character));
            }
        });
        return safe.toString();
    }

    private static boolean isHarmless(int character) {
        boolean control = Character.isISOControl(character);
        boolean surrogate = Character.isBmpCodePoint(character) && Character.isSurrogate((char) character);
        boolean forbidden = character == 0xFFFE || character == 0xFFFF;
        return !control && !surrogate && !forbidden;
    }
}
