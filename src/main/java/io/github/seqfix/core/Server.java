package io.github.seqfix.core;

/**
 * The server and database that was looked at, and who looked.
 *
 * @param product PostgreSQL, or what is built upon it: Amazon RDS for PostgreSQL, say
 * @param version its version, such as {@code 18.6}
 * @param host the host that was connected to, as the settings name it
 * @param port its TCP port
 * @param database the database that was looked at
 * @param role the role that was connected as, whose privileges count
 * @param standby whether it is a standby, in recovery
 */
public record Server(
        String product, String version, String host, int port, String database, String role, boolean standby) {

    /** The same server and role, and another database. */
    public Server inDatabase(String name) {
        return new Server(product, version, host, port, name, role, standby);
    }
}
