package io.github.seqfix.postgres.observation;

import io.github.seqfix.core.Direction;

/** The words by which SQL says what lies further on in a sequence's direction. */
public enum DirectionSql {
    ASCENDING("max", ">", "desc"),
    DESCENDING("min", "<", "asc");

    private final String aggregate;
    private final String beyond;
    private final String furthestFirst;

    DirectionSql(String aggregate, String beyond, String furthestFirst) {
        this.aggregate = aggregate;
        this.beyond = beyond;
        this.furthestFirst = furthestFirst;
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
}
