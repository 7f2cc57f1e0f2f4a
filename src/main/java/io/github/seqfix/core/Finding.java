package io.github.seqfix.core;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sequence with the verdict on it.
 *
 * @param observation what was seen
 * @param verdict what we conclude
 * @param reason why, with the numbers and what to do, as one sentence; null where there is nothing to say
 * @param behindBy how many values {@code nextval} would return that the columns hold already or have passed; zero when
 *     none; null when that could not be seen
 * @param usedPercent how much of the range is consumed, from 0 to 100; null when that could not be seen
 * @param collision what the next inserts run into; null when nothing is there, or that is not known
 * @param suggestion what would be concluded if the mapping were stated that the observation suggests; null without one
 */
public record Finding(
        Observation observation,
        Verdict verdict,
        @Nullable String reason,
        @Nullable BigInteger behindBy,
        @Nullable Double usedPercent,
        @Nullable Collision collision,
        @Nullable Finding suggestion) {

    /** A finding without a suggestion. */
    public Finding(
            Observation observation,
            Verdict verdict,
            @Nullable String reason,
            @Nullable BigInteger behindBy,
            @Nullable Double usedPercent,
            @Nullable Collision collision) {
        this(observation, verdict, reason, behindBy, usedPercent, collision, null);
    }

    /** A verdict before a collision was looked for. */
    Finding(
            Observation observation,
            Verdict verdict,
            @Nullable String reason,
            @Nullable BigInteger behindBy,
            @Nullable Double usedPercent) {
        this(observation, verdict, reason, behindBy, usedPercent, null, null);
    }

    /**
     * Whether some insert ahead is known to run into an id that is taken, whatever the verdict makes of that; or would be if
     * the suggestion were true.
     */
    public boolean collides() {
        return collision != null || (suggestion != null && suggestion.verdict() == Verdict.DRIFTED);
    }

    /** Whether a person should read about it although the build may pass. */
    public boolean isNotable() {
        return (verdict.notable() && !isStated())
                || collides()
                || isPartial()
                || SequenceNotes.offGrid(observation) != null;
    }

    /** Whether the verdict says no more than mappings do: that the values of all such columns cannot be compared. */
    public boolean isStated() {
        List<Binding> incomparable = observation.columns().stream()
                .map(ObservedColumn::binding)
                .filter(binding -> !binding.comparable())
                .toList();
        return verdict == Verdict.NOT_COMPARABLE
                && !incomparable.isEmpty()
                && incomparable.stream().allMatch(Binding::isStatedIncomparable);
    }

    /** Whether the verdict leaves columns out that seem to draw, too. */
    private boolean isPartial() {
        return suggestion != null && !observation.columns().isEmpty();
    }

    public QualifiedName name() {
        return observation.sequence().name();
    }
}
