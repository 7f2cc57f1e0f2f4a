package io.github.seqfix.report;

import io.github.seqfix.core.Verdict;
import java.util.Locale;

/** Verdicts as they are read in a sentence: {@code 3 drifted, 1 near the limit}. */
final class VerdictWords {
    private VerdictWords() {}

    static String of(Verdict verdict) {
        return switch (verdict) {
            case CYCLES -> "cycling";
            case NEAR_LIMIT -> "near the limit";
            default -> verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
