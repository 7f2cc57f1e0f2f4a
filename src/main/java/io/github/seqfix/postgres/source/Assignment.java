package io.github.seqfix.postgres.source;

import java.util.List;

/**
 * An assignment of PL/pgSQL.
 *
 * @param target the variable, or the record and its column
 * @param value what it gets
 * @param text the value as it is written, in one line
 */
record Assignment(List<String> target, Expression value, String text) {
    Assignment {
        target = List.copyOf(target);
    }
}
