package io.github.seqfix.postgres.source;

/**
 * A piece of SQL or PL/pgSQL.
 *
 * @param kind what it is
 * @param text what it means: a name as the catalog holds it, a string's value, the number of a parameter, a symbol
 * @param start where it begins in the source
 * @param end where it ends in the source
 */
record Token(Kind kind, String text, int start, int end) {

    /** What a token is. */
    enum Kind {
        /** A key word, or a name that is not quoted: folded to lower case. */
        WORD,
        /** A quoted name. */
        NAME,
        STRING,
        NUMBER,
        /** {@code $1} */
        PARAMETER,
        SYMBOL
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** Whether it can be a name, or a part of one. */
    boolean isName() {
        return kind == Kind.WORD || kind == Kind.NAME;
    }
}
