package io.github.seqfix.postgres.observation;

import io.github.seqfix.core.Direction;
import java.math.BigInteger;

/** The words by which SQL says what lies further on in a sequence's direction. */
public enum DirectionSql {
    ASCENDING("max", "greatest", ">", "desc", "floor"),
    DESCENDING("min", "least", "<", "asc", "ceil");

    private final String aggregate;
    private final String furthest;
    private final String beyond;
    private final String furthestFirst;
    private final String towardStart;

    DirectionSql(String aggregate, String furthest, String beyond, String furthestFirst, String towardStart) {
        this.aggregate = aggregate;
        this.furthest = furthest;
        this.beyond = beyond;
        this.furthestFirst = furthestFirst;
        this.towardStart = towardStart;
    }

    public static DirectionSql of(Direction direction) {
        return switch (direction) {
            case ASCENDING -> ASCENDING;
            case DESCENDING -> DESCENDING;
        };
    }

    /** The aggregate function of the furthest value. */
    public String aggregate() {
        return aggregate;
    }

    /** The function of the furthest of its arguments. */
    public String furthest() {
        return furthest;
    }

    /** The operator for what lies further on. */
    public String beyond() {
        return beyond;
    }

    /** The sort order in which the furthest value comes first. */
    public String furthestFirst() {
        return furthestFirst;
    }

    /** The function that cuts a fraction off toward the range's start. */
    public String towardStart() {
        return towardStart;
    }

    /** An expression for what lies this far on. */
    public String ahead(String value, BigInteger distance) {
        return value + (this == ASCENDING ? " + " : " - ") + distance;
    }
}
