package io.github.seqfix.jpa;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An id attribute: the id, or a part of a composite one.
 *
 * @param attribute its name
 * @param type its Java type
 * @param column the name of its column, unparsed; empty when not set
 * @param generation how its values are generated; null when the application assigns them, or an annotation of its own does
 * @param annotations the classes of its annotations that are neither JPA's nor Hibernate's
 */
record MappedId(
        String attribute,
        JavaType type,
        String column,
        @Nullable Generation generation,
        List<String> annotations) {}
