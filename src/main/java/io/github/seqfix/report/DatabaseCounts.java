package io.github.seqfix.report;

import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.Urgency;
import io.github.seqfix.core.Verdict;
import java.util.ArrayList;
import java.util.List;

/** How many sequences a database has of which verdict, for people. */
final class DatabaseCounts {
    private DatabaseCounts() {}

    /** Such as {@code 3 drifted, 17 in sync}; why it could not be looked at, where that is so. */
    static String of(DatabaseReport database) {
        if (database.failure() != null) {
            return VerdictWords.of(Verdict.UNKNOWN) + ": " + database.failure();
        }
        List<String> counts = new ArrayList<>();
        for (Verdict verdict : Urgency.verdicts()) {
            long count = database.count(verdict);
            if (count > 0) {
                counts.add(Counts.of(count) + ' ' + VerdictWords.of(verdict));
            }
        }
        return counts.isEmpty() ? Counts.sequences(0) : String.join(", ", counts);
    }
}
