package io.github.seqfix.core;

/**
 * A rule by which the name of a sequence tells its column, such as <code>{table}_{column}_seq</code> or
 * <code>{table}_seq</code>. A rule without a column means the table's primary key.
 *
 * @param pattern the rule
 */
public record NamingRule(String pattern) {
    private static final String TABLE = "{table}";
    private static final String COLUMN = "{column}";

    /** Whether the text can be a rule: it has to mention the table. */
    public static boolean isValid(String pattern) {
        return pattern.contains(TABLE);
    }

    public boolean namesColumn() {
        return pattern.contains(COLUMN);
    }

    /** The name that the sequence of this column has by the rule. */
    public String sequenceOf(String table, String column) {
        // One pass: a table may be called {column}.
        StringBuilder name = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            if (pattern.startsWith(TABLE, at)) {
                name.append(table);
                at += TABLE.length();
            } else if (pattern.startsWith(COLUMN, at)) {
                name.append(column);
                at += COLUMN.length();
            } else {
                name.append(pattern.charAt(at));
                at++;
            }
        }
        return name.toString();
    }
}
