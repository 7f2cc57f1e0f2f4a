package io.github.seqfix.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** How many sequences of some databases there are of which verdict, for programs. */
final class JsonSummary {
    private final List<DatabaseReport> databases;

    JsonSummary(List<DatabaseReport> databases) {
        this.databases = databases;
    }

    void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("total", sum(database -> database.results().size()));
        for (Verdict verdict : Verdict.values()) {
            json.writeNumberField(camelCase(verdict), sum(database -> database.count(verdict)));
        }
        json.writeNumberField("repaired", sum(database -> database.count(RepairOutcome.DONE)));
        json.writeNumberField("failed", sum(DatabaseReport::notRepaired));
        json.writeEndObject();
    }

    private long sum(ToLongFunction<DatabaseReport> count) {
        return databases.stream().mapToLong(count).sum();
    }

    private static String camelCase(Verdict verdict) {
        StringBuilder text = new StringBuilder();
        for (String word : verdict.name().split("_", -1)) {
            text.append(text.isEmpty() ? word.toLowerCase(Locale.ROOT) : capitalized(word));
        }
        return text.toString();
    }

    private static String capitalized(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
