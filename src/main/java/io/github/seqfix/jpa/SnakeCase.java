package io.github.seqfix.jpa;

import java.util.Locale;
import java.util.function.IntPredicate;

/** Hibernate's naming strategy for snake case, {@code LineItem} to {@code line_item}: Spring Boot's default. */
enum SnakeCase implements NamingStrategy {
    /** Quoted names become lower case, too. */
    UP_TO_HIBERNATE_6 {
        @Override
        public LogicalName apply(LogicalName name) {
            return new LogicalName(separateWords(name.text(), Character::isLowerCase), name.quoted());
        }
    },
    /** Quoted names stay as they are; a digit separates words as a lower-case letter does. */
    SINCE_HIBERNATE_7 {
        @Override
        public LogicalName apply(LogicalName name) {
            return name.quoted()
                    ? name
                    : new LogicalName(
                            separateWords(
                                    name.text(),
                                    character -> Character.isLowerCase(character) || Character.isDigit(character)),
                            false);
        }
    };

    @Override
    public String label() {
        return "in snake case";
    }

    /** In lower case, with an underscore before each upper-case letter that has a small character on both sides. */
    private static String separateWords(String name, IntPredicate small) {
        String text = name.replace('.', '_');
        StringBuilder words = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            boolean beginsWord = at > 0
                    && at < text.length() - 1
                    && small.test(text.charAt(at - 1))
                    && Character.isUpperCase(text.charAt(at))
                    && small.test(text.charAt(at + 1));
            if (beginsWord) {
                words.append('_');
            }
            words.append(text.charAt(at));
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }
}
