package io.github.seqfix.core;

/**
 * The server that was looked at.
 *
 * @param product what it calls itself: the first word of {@code version()}
 * @param version its version, such as {@code 18.6}
 * @param database the database that was looked at
 * @param standby whether it is a standby, in recovery
 */
public record Server(String product, String version, String database, boolean standby) {}
