package io.github.seqfix.core;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;

/** The cures that reasons name: whole statements with the real names, of which each one helps. */
final class Cures {
    private Cures() {}

    static String stepByBlocks(Sequence sequence, BigInteger block) {
        return String.format(
                "ALTER SEQUENCE %s INCREMENT BY %s;", sequence.name().display(), block);
    }

    /** The mappings that state that the ids of all columns can be compared; they override what else is known. */
    static String compare(Observation observation) {
        return new SuggestedMapping(
                        observation.sequence().name(),
                        observation.columns().stream()
                                .map(ObservedColumn::binding)
                                .toList())
                .elements();
    }

    /** What {@code reset} does, and where it can. */
    static String reset(Observation observation, BigInteger next) {
        return onPrimary(observation) + "seqfix:reset moves next to " + Numbers.text(next);
    }

    /** Where a cure has to be taken on another server, the words for that. */
    static String onPrimary(Observation observation) {
        Position position = observation.position();
        return position == null || position.exact() ? "" : "on " + position.primaryInWords() + ", ";
    }

    /** What the inserts do that draw an id which is there already: without a unique key nothing stops them. */
    static String repeated(Observation observation, BigInteger next) {
        return repeated(observation, next, false);
    }

    /** The same about an insert that is known to draw such an id, where that is certain. */
    static String repeated(Observation observation, BigInteger next, boolean certain) {
        List<Binding> met = observation.columns().stream()
                .filter(column -> observation.reaches(next, column))
                .map(ObservedColumn::binding)
                .toList();
        return !met.isEmpty() && met.stream().allMatch(binding -> binding.key().kind() == UniqueKey.Kind.NONE)
                ? (certain ? "repeats an id" : "can repeat ids") + " without an error, since no unique index holds "
                        + met.stream()
                                .map(binding -> binding.column()
                                        .displayBeside(observation.sequence().name()))
                                .collect(Collectors.joining(" or "))
                : (certain ? "fails" : "can fail") + " with a duplicate key";
    }
}
