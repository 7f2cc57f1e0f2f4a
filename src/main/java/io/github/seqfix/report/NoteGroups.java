package io.github.seqfix.report;

import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.SequenceResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the repairs of a run do not guarantee, told apart by how many of them it is true of. */
final class NoteGroups {
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    NoteGroups(List<SequenceResult> results) {
        results.forEach(result -> notes(result).forEach(note -> counts.merge(note, 1, Integer::sum)));
    }

    /** What is true of this repair alone. */
    List<String> own(SequenceResult result) {
        return notes(result).stream()
                .filter(note -> counts.getOrDefault(note, 0) == 1)
                .toList();
    }

    /** What is true of several repairs, each once, with their number. */
    List<String> common() {
        return counts.entrySet().stream()
                .filter(note -> note.getValue() > 1)
                .map(note -> note.getKey() + " (" + note.getValue() + " sequences)")
                .toList();
    }

    private static List<String> notes(SequenceResult result) {
        Repair repair = result.repair();
        boolean moves = result.has(RepairOutcome.DONE) || result.has(RepairOutcome.PLANNED);
        return repair != null && moves ? repair.notes() : List.of();
    }
}
