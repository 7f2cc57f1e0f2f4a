package io.github.seqfix.core;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule by which the name of a sequence tells its column, such as <code>{table}_{column}_seq</code> or
 * <code>{table}_seq</code>. A rule without a column means the table's primary key.
 *
 * @param pattern the rule
 */
public record NamingRule(String pattern) {
    /** Stands for the name of the table. */
    public static final String TABLE = "{table}";
    /** Stands for the name of the column. */
    public static final String COLUMN = "{column}";

    /** What a rule may have in braces. */
    public static final List<String> PLACEHOLDERS = List.of(TABLE, COLUMN);

    private static final Pattern IN_BRACES = Pattern.compile("\\{[^{}]*}?|}");
    private static final Pattern PLACEHOLDER = Pattern.compile(Pattern.quote(TABLE) + '|' + Pattern.quote(COLUMN));

    /** Whether the text can be a rule: it has to mention the table. */
    public static boolean isValid(String pattern) {
        return pattern.contains(TABLE);
    }

    /** The first thing in braces that is no placeholder, and would stand for itself. */
    public static Optional<String> unknownPlaceholder(String pattern) {
        return IN_BRACES
                .matcher(pattern)
                .results()
                .map(MatchResult::group)
                .filter(text -> !PLACEHOLDERS.contains(text))
                .findFirst();
    }

    public boolean namesColumn() {
        return pattern.contains(COLUMN);
    }

    /** The name that the sequence of this column has by the rule. */
    public String sequenceOf(String table, String column) {
        // One pass: a table may be called {column}.
        return PLACEHOLDER
                .matcher(pattern)
                .replaceAll(placeholder ->
                        Matcher.quoteReplacement(placeholder.group().equals(TABLE) ? table : column));
    }
}
