package io.github.seqfix.postgres.situations;

import io.github.seqfix.core.Verdict;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code reset} has to do about a sequence.
 *
 * @param kind whether it moves it
 * @param next the value that {@code nextval} returns afterwards; null when it is not moved
 * @param verdict the verdict of the next look
 */
record ExpectedReset(Kind kind, @Nullable BigInteger next, Verdict verdict) {
    private static final Pattern MOVED = Pattern.compile("(-?\\d+)(?:, then ([A-Z_]+))?");

    /** What can happen. */
    enum Kind {
        MOVED,
        UNCHANGED,
        REFUSED
    }

    /**
     * Reads {@code 11}, {@code 11, then NEAR_LIMIT}, {@code unchanged} or {@code refused}.
     *
     * @param found the verdict before
     */
    static ExpectedReset parse(String text, Verdict found) {
        if (text.equals("unchanged")) {
            return new ExpectedReset(Kind.UNCHANGED, null, found);
        }
        if (text.equals("refused")) {
            return new ExpectedReset(Kind.REFUSED, null, found);
        }
        Matcher moved = MOVED.matcher(text);
        if (!moved.matches()) {
            throw new MalformedSituationException(
                    "reset: '" + text + "' is not a number, '11, then NEAR_LIMIT', 'unchanged' or 'refused'");
        }
        Verdict verdict = moved.group(2) == null ? Verdict.IN_SYNC : ExpectedSequence.verdict(moved.group(2));
        return new ExpectedReset(Kind.MOVED, new BigInteger(moved.group(1)), verdict);
    }
}
