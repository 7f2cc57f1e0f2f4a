package io.github.seqfix.postgres.source;

/**
 * A column of the new row that a trigger assigns.
 *
 * @param column its name
 * @param draw where the value comes from
 * @param text the value as it is written, in one line
 */
public record ColumnDraw(String column, Draw draw, String text) {}
