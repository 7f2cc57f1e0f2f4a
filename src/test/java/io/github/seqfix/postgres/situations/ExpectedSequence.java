package io.github.seqfix.postgres.situations;

import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Verdict;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What seqfix has to say and to do about one sequence.
 *
 * @param name the raw names of the sequence: schema, if it is not the situation's own, and name
 * @param verdict the verdict before any repair
 * @param next the value that {@code nextval} would return; null when it would raise, or cannot be seen
 * @param edge the furthest value of the columns; null when there is none, or cannot be seen
 * @param columns the columns that draw from it
 * @param reset what the goal {@code reset} does
 * @param probe the insert that proves it; null where none can
 * @param collides what the next inserts run into, as {@code id in inserts}, or {@code none}; null when that is left open
 * @param says what the reason has to contain
 * @param omits what the reason must not contain
 * @param suggested what is suggested as a mapping; null when nothing is
 */
record ExpectedSequence(
        List<String> name,
        Verdict verdict,
        @Nullable BigInteger next,
        @Nullable BigInteger edge,
        List<ExpectedColumn> columns,
        ExpectedReset reset,
        @Nullable ExpectedProbe probe,
        @Nullable String collides,
        List<String> says,
        List<String> omits,
        @Nullable ExpectedSuggestion suggested) {

    ExpectedSequence {
        name = List.copyOf(name);
        columns = List.copyOf(columns);
        says = List.copyOf(says);
        omits = List.copyOf(omits);
    }

    QualifiedName in(String schema) {
        return name.size() == 1 ? new QualifiedName(schema, name.get(0)) : new QualifiedName(name.get(0), name.get(1));
    }

    static Verdict verdict(String word) {
        return Stream.of(Verdict.values())
                .filter(value -> value.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new MalformedSituationException(
                        "verdict: '" + word + "' is none of " + List.of(Verdict.values())));
    }
}
