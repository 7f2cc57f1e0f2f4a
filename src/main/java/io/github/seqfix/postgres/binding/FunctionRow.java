package io.github.seqfix.postgres.binding;

import io.github.seqfix.postgres.source.FunctionSource;
import java.util.List;

/**
 * A row of {@code functions.sql}: a function whose source draws from a sequence, or calls one that does.
 *
 * @param oid its oid
 * @param source what it says
 * @param ofTrigger whether only triggers can call it
 * @param searchPath the schemas in which it looks names up, where it says so itself; else empty
 */
record FunctionRow(long oid, FunctionSource source, boolean ofTrigger, List<String> searchPath) {
    FunctionRow {
        searchPath = List.copyOf(searchPath);
    }
}
