package io.github.seqfix.core;

import java.util.List;

/** Names in a sentence: not more of them than a person reads. */
public final class NameList {
    private static final int NAMES_SHOWN = 10;

    private NameList() {}

    /** The names, separated by commas, or the first of them and how many more there are. */
    public static String of(List<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        String shown = String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())));
        return names.size() > NAMES_SHOWN ? shown + " and " + (names.size() - NAMES_SHOWN) + " more" : shown;
    }
}
