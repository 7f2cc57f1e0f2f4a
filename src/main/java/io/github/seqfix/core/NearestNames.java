package io.github.seqfix.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Suggests existing names that are nearest to one that does not exist. */
public final class NearestNames {
    private static final int SHOWN = 3;

    private NearestNames() {}

    /**
     * The nearest of what exists, for a sentence; that there is none is said, too.
     *
     * @param wanted the name that does not exist
     * @param existing what does
     * @param name what is compared with the name
     * @param display what the sentence shows
     */
    public static <T> String suggest(
            String wanted, Collection<T> existing, Function<T, String> name, Function<T, String> display) {
        if (existing.isEmpty()) {
            return "there is none";
        }
        String folded = wanted.toLowerCase(Locale.ROOT);
        return "the nearest are "
                + existing.stream()
                        .sorted(Comparator.comparingInt((T candidate) ->
                                        distance(folded, name.apply(candidate).toLowerCase(Locale.ROOT)))
                                .thenComparing(display))
                        .limit(SHOWN)
                        .map(display)
                        .collect(Collectors.joining(", "));
    }

    /** Levenshtein's distance: how many characters have to be changed, added or removed. */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[other.length() + 1];
            current[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int replaced = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(above[column], current[column - 1]));
            }
            above = current;
        }
        return above[other.length()];
    }
}
