package io.github.seqfix.postgres.observation;

import io.github.seqfix.core.Direction;

/** The words by which SQL says what lies further on in a sequence's direction. */
public enum DirectionSql {
    ASCENDING("max", ">", "desc", "asc"),
    DESCENDING("min", "<", "asc", "desc");

    private final String aggregate;
    private final String beyond;
    private final String furthestFirst;
    private final String nearestFirst;

    DirectionSql(String aggregate, String beyond, String furthestFirst, String nearestFirst) {
        this.aggregate = aggregate;
        this.beyond = beyond;
        this.furthestFirst = furthestFirst;
        this.nearestFirst = nearestFirst;
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

    /** The operator for what lies further on. */
    public String beyond() {
        return beyond;
    }

    /** The sort order in which the furthest value comes first. */
    public String furthestFirst() {
        return furthestFirst;
    }

    /** The sort order in which the nearest value comes first. */
    String nearestFirst() {
        return nearestFirst;
    }
}
