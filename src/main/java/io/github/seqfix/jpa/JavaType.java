package io.github.seqfix.jpa;

import java.util.Set;

/**
 * The Java type of an attribute, or a type argument.
 *
 * @param name the name of the class, primitive type or type variable
 * @param variable whether it is a type variable, for which a subclass can give a type argument
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

    /** Whether it is an integer type, for which Hibernate takes AUTO as SEQUENCE. */
    boolean isInteger() {
        return INTEGERS.contains(name);
    }
}
