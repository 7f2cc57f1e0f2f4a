package io.github.seqfix.jpa;

import org.jspecify.annotations.Nullable;

/**
 * An attribute that is, or is part of, the id.
 *
 * @param attribute its name
 * @param type its Java type
 * @param column the name of its column as written; empty when the mapping leaves it open
 * @param generation how its values are generated; null when the application assigns them
 */
record MappedId(
        String attribute,
        JavaType type,
        String column,
        @Nullable Generation generation) {}
