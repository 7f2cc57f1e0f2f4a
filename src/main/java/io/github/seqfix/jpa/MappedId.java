package io.github.seqfix.jpa;

import org.jspecify.annotations.Nullable;

/**
 * An id attribute: the id, or a part of a composite one.
 *
 * @param attribute its name
 * @param type its Java type
 * @param column the name of its column, unparsed; empty when not set
 * @param generation how its values are generated; null when the application assigns them
 */
record MappedId(
        String attribute,
        JavaType type,
        String column,
        @Nullable Generation generation) {}
