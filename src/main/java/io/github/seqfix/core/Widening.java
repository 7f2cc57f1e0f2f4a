package io.github.seqfix.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to alter the type of a column, as the catalog has it.
 *
 * @param tables the tables at which it is altered, with all that inherit it: one, unless several pass it on
 * @param compositeType the type that the table is made of, at which the column is altered instead; null when there is none
 * @param key the table whose partition key the column is part of, so that its type stays; null when it is of none
 * @param users what uses the column, and has to be gone while its type is altered: {@code view public.v}
 */
public record Widening(
        List<QualifiedName> tables,
        @Nullable QualifiedName compositeType,
        @Nullable QualifiedName key,
        List<String> users) {
    public Widening {
        tables = List.copyOf(tables);
        users = List.copyOf(users);
    }
}
