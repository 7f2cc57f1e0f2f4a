package io.github.seqfix.maven;

import java.util.List;
import java.util.stream.Collectors;

/** A list in an error message: all of it, as long as a person can take it in. */
final class NameList {
    private static final int SHOWN = 100;

    private NameList() {}

    static String of(List<String> entries) {
        String shown = entries.stream().limit(SHOWN).collect(Collectors.joining("; "));
        int rest = entries.size() - SHOWN;
        return rest > 0 ? shown + "; and " + rest + " more, all of them in the report" : shown;
    }
}
