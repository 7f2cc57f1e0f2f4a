package io.github.seqfix.core;

import java.math.BigInteger;

/**
 * What the next inserts run into: the nearest id that is taken, at or beyond next, on the sequence's own grid.
 *
 * @param column the column that holds it
 * @param id the id
 * @param insertsBefore how many inserts go well before the one that draws it
 */
public record Collision(TableColumn column, BigInteger id, BigInteger insertsBefore) {}
