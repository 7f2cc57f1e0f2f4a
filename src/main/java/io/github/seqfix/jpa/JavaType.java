package io.github.seqfix.jpa;

import java.util.Set;

/**
 * The Java type of an attribute, as far as it matters for generated ids.
 *
 * @param name the class, primitive type or type variable
 * @param variable whether it is a type variable, which a subclass may stand a class for
 */
record JavaType(String name, boolean variable) {
    private static final Set<String> INTEGERS = Set.of(
            "byte",
            "short",
            "int",
            "long",
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.math.BigInteger");

    /** Whether it holds whole numbers, so that AUTO means a sequence to Hibernate. */
    boolean isInteger() {
        return INTEGERS.contains(name);
    }
}
