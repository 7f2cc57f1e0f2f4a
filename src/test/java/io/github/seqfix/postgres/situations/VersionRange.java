package io.github.seqfix.postgres.situations;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The major versions of PostgreSQL on which something can be set up.
 *
 * @param oldest the first of them
 * @param newest the last of them
 */
record VersionRange(int oldest, int newest) {
    static final VersionRange ALL = new VersionRange(0, Integer.MAX_VALUE);

    private static final Pattern FROM = Pattern.compile("(\\d+) and later");
    private static final Pattern TO = Pattern.compile("up to (\\d+)");
    private static final Pattern FROM_TO = Pattern.compile("(\\d+) to (\\d+)");

    /** Reads {@code 14 and later}, {@code up to 16} or {@code 11 to 16}. */
    static VersionRange parse(String text) {
        Matcher from = FROM.matcher(text);
        if (from.matches()) {
            return new VersionRange(Integer.parseInt(from.group(1)), Integer.MAX_VALUE);
        }
        Matcher to = TO.matcher(text);
        if (to.matches()) {
            return new VersionRange(0, Integer.parseInt(to.group(1)));
        }
        Matcher both = FROM_TO.matcher(text);
        if (both.matches()) {
            return new VersionRange(Integer.parseInt(both.group(1)), Integer.parseInt(both.group(2)));
        }
        throw new MalformedSituationException(
                "versions: '" + text + "' is not of the form '14 and later', 'up to 16' or '11 to 16'");
    }

    boolean contains(int majorVersion) {
        return oldest <= majorVersion && majorVersion <= newest;
    }

    @Override
    public String toString() {
        if (newest == Integer.MAX_VALUE) {
            return oldest + " and later";
        }
        return oldest == 0 ? "up to " + newest : oldest + " to " + newest;
    }
}
