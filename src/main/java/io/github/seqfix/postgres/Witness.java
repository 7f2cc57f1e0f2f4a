package io.github.seqfix.postgres;

import java.sql.SQLException;

/**
 * A connection that does nothing, in a transaction that no crash of the server survives: as long as it lasts, the server
 * has lost nothing of what others have committed without waiting for the disk.
 */
final class Witness implements AutoCloseable {
    private static final SqlTemplate WITNESS = SqlTemplate.load("witness");

    private final DatabaseSession session;

    private Witness(DatabaseSession session) {
        this.session = session;
    }

    static Witness of(DatabaseSession session) throws SQLException {
        session.execute(WITNESS.render());
        return new Witness(session);
    }

    /** Whether it still stands where it stood. */
    boolean lasts() {
        try {
            session.execute(WITNESS.render());
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
