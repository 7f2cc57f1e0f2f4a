package io.github.seqfix.report;

import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.SequenceResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups the notes of repairs, so that one that is true of many is printed once. */
final class NoteGroups {
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    NoteGroups(List<SequenceResult> results) {
        results.forEach(result -> notes(result).forEach(note -> counts.merge(note, 1, Integer::sum)));
    }

    /** The notes that this repair alone has. */
    List<String> own(SequenceResult result) {
        return notes(result).stream()
                .filter(note -> counts.getOrDefault(note, 0) == 1)
                .toList();
    }

    /** The notes that several repairs have, each once, with their number. */
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
