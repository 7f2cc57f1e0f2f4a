package io.github.seqfix.jpa;

import java.util.Locale;
import java.util.function.IntPredicate;

/** How a provider turns the names of a mapping into names of the database, before the database folds them. */
enum NamingStrategy {
    /** Unchanged. */
    AS_WRITTEN("as written") {
        @Override
        LogicalName apply(LogicalName name) {
            return name;
        }
    },
    /** Snake case of Hibernate up to 6: lower case, even what is quoted. */
    SNAKE_CASE("in snake case") {
        @Override
        LogicalName apply(LogicalName name) {
            return new LogicalName(snakeCase(name.text(), Character::isLowerCase), name.quoted());
        }
    },
    /** Snake case of Hibernate 7: what is quoted stays, and digits separate words as lower-case letters do. */
    SNAKE_CASE_OF_7("in snake case") {
        @Override
        LogicalName apply(LogicalName name) {
            return name.quoted()
                    ? name
                    : new LogicalName(
                            snakeCase(
                                    name.text(),
                                    character -> Character.isLowerCase(character) || Character.isDigit(character)),
                            false);
        }
    };

    private final String label;

    NamingStrategy(String label) {
        this.label = label;
    }

    /** The name that the database gets. */
    abstract LogicalName apply(LogicalName name);

    /** For a sentence about names. */
    String label() {
        return label;
    }

    /** An underscore before each upper-case letter that stands between two small characters. */
    private static String snakeCase(String name, IntPredicate small) {
        StringBuilder text = new StringBuilder(name.replace('.', '_'));
        for (int at = 1; at < text.length() - 1; at++) {
            if (small.test(text.charAt(at - 1))
                    && Character.isUpperCase(text.charAt(at))
                    && small.test(text.charAt(at + 1))) {
                text.insert(at, '_');
                at++;
            }
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
